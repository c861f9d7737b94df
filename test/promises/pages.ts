import fc from 'fast-check';

const SENTENCES = [
  'The ferry leaves at noon, whatever the weather does.',
  '«Wir haben gezählt», sagte der Kapitän, und zeigte auf die leere Mole.',
  'Рыбаки вернулись с пустыми сетями, но в хорошем настроении.',
  '船は正午に港を出る。乗客は少ない。',
  'کشتی\u200cها ظهر از بندر می\u200cروند.',
  'غادرت العبارة الميناء ظهرا رغم الرياح.',
  'Log in',
  'Read also: The harbour in winter',
  '© 2025 Sound Press. All rights reserved.',
  '© Sound Press / Ida MorelA boat in the ice of the sound',
  'A boat in the ice of the sound - Sound Press',
  'Share this article',
  'Comments (3)',
  'Заголовок страницы',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      'e\u0301',
      '\ud800',
      '\u0000',
      '\u00a0 ',
      '\r\n',
    ),
  },
);

const tag = fc.constantFrom(
  ...'article main section div p span a b em h1 h2 h3 ul ol li blockquote pre code table tr td th figure figcaption nav aside header footer noscript iframe button select option form template script style title svg textarea video'.split(
    ' ',
  ),
);

const attribute = fc.constantFrom(
  '',
  ' hidden',
  ' style="display:none"',
  ' class="comments share-bar"',
  ' href="/x"',
  ' class="sr-only"',
  ' class="tooltip"',
  ' role=navigation',
  ' role=tooltip',
  ' itemprop=headline',
  ' shadowrootmode=open',
);

const { html: node } = fc.letrec<{ html: string }>(tie => ({
  html: fc.oneof(
    { depthSize: 'medium' },
    text.map(s => s.replace(/</g, '&lt;')),
    text,
    fc.constantFrom(
      '<br>',
      '<br/><br>',
      '<img src=a alt="A boat">',
      '<hr>',
      '<!-- c -->',
      '</div>',
      '</p>',
      '<![CDATA[ x ]]>',
      '</>',
      '<',
    ),
    fc
      .tuple(tag, attribute, fc.array(tie('html'), { maxLength: 4 }), fc.boolean())
      .map(([name, attr, inner, closed]) => `<${name}${attr}>${inner.join('')}${closed ? `</${name}>` : ''}`),
  ),
}));

/** Pages as no sane author writes them. */
export const anyHtml = fc
  .tuple(fc.boolean(), fc.array(node, { minLength: 1, maxLength: 12 }))
  .map(([framed, nodes]) =>
    framed
      ? `<!doctype html><html lang=en><head><title>T - S</title></head><body>${nodes.join('\n')}</body></html>`
      : nodes.join(''),
  );

export const anyText = fc.array(text, { maxLength: 20 }).map(lines => lines.join('\n'));
