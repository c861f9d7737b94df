import { describe, expect, it } from 'vitest';
import { kept, MORE, PROSE } from './found.ts';

describe('rules that go by the kind of page', () => {
  const teasers = `<h1>Canals</h1><p>${PROSE}</p><h2>Read more</h2><p>Swans are back on the basin</p><p>A toll house is for sale</p>`;

  it('take teasers from an article, and leave them on a page that lists stories', () => {
    expect(kept(teasers, { pageType: 'article' })).not.toContain('Swans are back on the basin');
    expect(kept(teasers, { pageType: 'listing', isIndex: true })).toContain('Swans are back on the basin');
    expect(kept(teasers, { pageType: 'listing' })).not.toContain('Swans are back on the basin');
  });

  it('take what is said again, but from manuals', () => {
    const manual = `<h1>Boat hook</h1><p>${PROSE}</p><p>${MORE}</p><p>${PROSE}</p>`;
    const times = (pageType: string) => kept(manual, { pageType }).filter(text => text === PROSE).length;
    expect([times('article'), times('documentation')]).toEqual([1, 2]);
  });

  it('take links that stand alone from prose only', () => {
    const cards = `<h1>Canals</h1><p>${PROSE}</p><div><a href="/map">View on a map</a></div><p>${MORE}</p>`;
    expect(kept(cards, { pageType: 'documentation' })).not.toContain('View on a map');
    expect(kept(cards, { pageType: 'product' })).toContain('View on a map');
  });

  const folded = `<h1>Boat hire</h1><p>${PROSE}</p><div hidden><p>Dogs travel free of charge.</p></div>`;

  it('take hidden text, but for the folded parts of pages of services and products', () => {
    expect(kept(folded, { pageType: 'article' })).not.toContain('Dogs travel free of charge.');
    expect(kept(folded, { pageType: 'service' })).toContain('Dogs travel free of charge.');
    expect(kept(folded, { pageType: 'service', unlikely: { Dogs: 0.1 } })).not.toContain(
      'Dogs travel free of charge.',
    );
  });

  const accordion = (panel: string) =>
    `<h1>Flood</h1><p>${PROSE}</p><h3><button aria-expanded="false">Are dogs let in?</button></h3>${panel}<p>${MORE}</p>`;
  const panel = '<div hidden><p>Dogs travel free of charge.</p></div>';

  it('keep what a button unfolds in an article, where the finder does, but not beside a list', () => {
    expect(kept(accordion(panel), { pageType: 'article' })).toContain('Dogs travel free of charge.');
    expect(kept(accordion(panel), { pageType: 'listing' })).not.toContain('Dogs travel free of charge.');
    expect(kept(accordion(`<p>Cats are.</p>${panel}`), { pageType: 'article' })).not.toContain(
      'Dogs travel free of charge.',
    );
    expect(kept(accordion(panel), { pageType: 'article', unlikely: { Dogs: 0.1 } })).not.toContain(
      'Dogs travel free of charge.',
    );
  });

  const thread = `<h1>Boat hook</h1><p>${PROSE}</p><p>${MORE}</p><ol class="comments"><li>Strong and light.</li></ol>`;

  it('take what readers wrote, but for reviews of a product', () => {
    expect(kept(thread, { pageType: 'article' })).not.toContain('Strong and light.');
    expect(kept(thread, { pageType: 'product' })).toContain('Strong and light.');
  });

  it.each([
    ['a menu', '<nav><p>Boats from the island</p></nav>', true],
    [
      'what is called the foot of the page',
      '<div role="contentinfo"><p>Boats from the island</p></div>',
      true,
    ],
    ['the footer', '<footer><p>Boats from the island</p></footer>', true],
    ['the header', '<header><p>Boats from the island</p></header>', true],
    ['the footer of a card', '<article><footer><p>Boats from the island</p></footer></article>', false],
    ['the footer of a quotation', '<blockquote><footer>Boats from the island</footer></blockquote>', false],
    ['the header with the title', '<header><h1>Hire</h1><p>Boats from the island</p></header>', false],
    ['tabs', '<ul role="menu"><li>Boats from the island</li></ul>', false],
    ['what is called a banner', '<div role="banner"><p>Boats from the island</p></div>', false],
  ])('take from pages that are no articles what stands in %s: %s', (_, box, goes) => {
    const page = `${box}<div><h2>Boat hire</h2><p>${PROSE}</p><p>${MORE}</p></div>`;
    expect(kept(page, { pageType: 'service' }).includes('Boats from the island')).toBe(!goes);
    expect(kept(page, { pageType: 'article' })).toContain('Boats from the island');
  });

  it.each(['article', 'service'])('take choices of a list from pages of any kind: %s', pageType => {
    const box = '<select><option>Boats from the island</option></select>';
    const page = `${box}<div><h2>Boat hire</h2><p>${PROSE}</p><p>${MORE}</p></div>`;
    expect(kept(page, { pageType })).not.toContain('Boats from the island');
  });

  it('take signatures from the posts of a forum, and leave posts that have one', () => {
    const post = (name: string) =>
      `<div class="${name}"><p>${PROSE}</p><aside class="message-signature">Sail on, sail on.</aside></div>`;
    const thread = (name: string) => `<h1>Engines</h1>${post(name)}<p>${MORE}</p>`;
    for (const name of ['post', 'post has-signature']) {
      expect(kept(thread(name), { pageType: 'forum' })).not.toContain('Sail on, sail on.');
      expect(kept(thread(name), { pageType: 'forum' })).toContain(PROSE);
    }
    expect(kept(thread('post'), { pageType: 'service' })).toContain('Sail on, sail on.');
    const long = thread('post')
      .replaceAll(PROSE, 'It does.')
      .replace(MORE, 'Thanks.')
      .replace('Sail on', PROSE);
    expect(kept(long, { pageType: 'forum' })).toEqual(['Engines', 'It does.', 'Thanks.']);
    const alone = '<div class="signature">Sail on, sail on.</div>';
    expect(kept(alone, { pageType: 'forum' })).toContain('Sail on, sail on.');
  });

  it.each([
    [
      'a tip',
      '<div role="tooltip"><p>Dry boats are stored ashore.</p></div>',
      ['service', 'product', 'listing'],
    ],
    ['a dialog', '<dialog><p>Dry boats are stored ashore.</p></dialog>', ['service', 'product', 'listing']],
    [
      'related boxes',
      '<div class="pp-related-products"><p>Dry boats are stored ashore.</p></div>',
      ['product'],
    ],
    ['related boxes', '<div id="cards__RelatedPages"><p>Dry boats are stored ashore.</p></div>', ['listing']],
  ])('take %s from other pages than articles, where they are the lesser part', (_, box, types) => {
    const page = (text: string) => `<div><h2>Boat hire</h2><p>${text}</p>${box}</div>`;
    const text = 'Dry boats are stored ashore.';
    for (const pageType of types) {
      expect(kept(page(`${PROSE} ${MORE}`), { pageType })).not.toContain(text);
      expect(kept(page('All boats'), { pageType })).toContain(text);
    }
    expect(kept(page(PROSE), { pageType: 'article' })).toContain(text);
  });

  it('leave sections of manuals that are called related, and those whose id is their heading', () => {
    const manual = `<h1>Boat hook</h1><p>${PROSE}</p><section id="related-hooks"><p>${MORE}</p></section>`;
    expect(kept(manual, { pageType: 'documentation' })).toContain(MORE);
    const heading = `<h2>Hooks</h2><p>${PROSE}</p><h3 id="related-hooks">Hooks of boats</h3><p>${MORE}</p>`;
    expect(kept(heading, { pageType: 'product' })).toContain('Hooks of boats');
    const section = `<h2>Hooks</h2><p>${PROSE} ${MORE}</p><div id="related-hooks-and-poles"><p>${MORE}</p></div>`;
    expect(kept(section, { pageType: 'service' })).toContain(MORE);
  });
});

describe('the times of a live blog', () => {
  const page = `<h1>Canal drained</h1><p>${PROSE}</p><p>10:42</p><p>${MORE}</p><p>10:15</p><p>The pumps stopped.</p><p>09:30</p><p>The pumps were started again.</p><p>08:00</p>`;

  it('stay together, above an entry', () => {
    expect(kept(page, { unlikely: { '09:30': 0.2, '08:00': 0.2 } }).filter(text => /^\d/.test(text))).toEqual(
      ['10:42', '10:15', '09:30'],
    );
  });

  it('go where most are taken', () => {
    const unlikely = { '10:15': 0.2, '09:30': 0.2, '08:00': 0.2 };
    expect(kept(page, { unlikely }).filter(text => /^\d/.test(text))).toEqual(['10:42']);
  });
});

describe('the name under a quotation', () => {
  const page = `<h1>Canal drained</h1><p>${PROSE}</p><blockquote><p>I had forgotten how deep it is.</p><footer>— Ida Morel, mason</footer></blockquote><p>${MORE}</p>`;
  const name = '— Ida Morel, mason';

  it('is saved from the finder', () => {
    expect(kept(page, { unlikely: { '— Ida': 0.3 } })).toContain(name);
  });

  it('goes with the quotation', () => {
    expect(kept(page, { unlikely: { 'I had': 0.1, '— Ida': 0.1 } })).not.toContain(name);
  });
});

describe('parts of the body that the finder takes for chrome', () => {
  const around = (part: string) => `<article><h1>Canals</h1><p>${PROSE}</p><p>${MORE}</p>${part}</article>`;
  const unlikely = { 'Wie lange': 0.1, Zwei: 0.1, Darf: 0.1, Ja: 0.1, Mehr: 0.1, Das: 0.1, War: 0.1 };
  const found = (part: string) => kept(around(part), { pageType: 'article', unlikely });

  it('stay where they unfold, but for labels alone', () => {
    const texts = found(
      '<details><summary>Mehr über die Schleuse</summary><div>Das Tor wiegt elf Tonnen.</div></details>' +
        '<details><summary>Mehr</summary><div><a href="/x">Das Archiv</a></div></details>',
    );
    expect(texts).toEqual(expect.arrayContaining(['Mehr über die Schleuse', 'Das Tor wiegt elf Tonnen.']));
    expect(texts).not.toContain('Mehr');
  });

  it('stay as questions with their answers, when there are several', () => {
    const first = '<h3>Wie lange ist der Kanal zu?</h3><p>Zwei Wochen.</p>';
    const second = '<h3>Darf ich hinein?</h3><p>Ja, mit Stiefeln.</p>';
    expect(found(first + second)).toEqual(expect.arrayContaining(['Zwei Wochen.', 'Ja, mit Stiefeln.']));
    expect(found('<h3>War dieser Text nützlich?</h3><p>Ja</p>')).not.toContain('Ja');
  });

  it('stay as the rest of a list of sources', () => {
    const list = '<h2>Sources</h2><ul><li>Ein Bericht über Tore</li><li>Das Archiv der Stadt</li></ul>';
    expect(found(list)).toContain('Das Archiv der Stadt');
  });
});

describe('notes that nothing links to', () => {
  const notes =
    '<p>1 Harbour office, 1904.</p><p><sup>2</sup> Log of the ferry.</p><p>[3] Letters of a mason.</p>';
  const unlikely = { '1 Harbour': 0.2, '2 Log': 0.2, '[3] Letters': 0.2 };
  const page = (...raised: string[]) =>
    `<h1>Canals</h1><p>${PROSE}${raised.map(number => `<sup>${number}</sup>`).join(' and so on')}</p><p>${MORE}</p>${notes}`;

  it.each([
    ['come back where the text has their numbers raised', ['1', '2-3'], 3],
    ['and one that it does not have, among them', ['1', '2', '7'], 3],
    ['stay away where it has others', ['4', '5', '6'], 0],
    ['or hardly any', ['1', '8', '9'], 0],
  ])('%s', (_, raised, count) => {
    const back = kept(page(...raised), { pageType: 'article', unlikely });
    expect(back.filter(text => /^(?:1 H|2 L|\[3\])/.test(text))).toHaveLength(count);
  });
});

describe('notes with a star', () => {
  const NOTE = '*Members of the guild do not pay';
  const behind = (text: string, between = '') =>
    kept(`<h1>Canals</h1><p>${text}</p>${between}<p>${NOTE}</p><p>*Prices include tax</p>`, {
      pageType: 'article',
      unlikely: { Newsletter: 0.1, '*': 0.1 },
    });

  it('stay right behind an article that has the star, but for the first alone', () => {
    expect(behind(`${PROSE} A crossing costs four crowns.*`)).toContain(NOTE);
    expect(behind(`${PROSE} A crossing* is dear.`, '<p>Newsletter</p>')).toContain(NOTE);
    expect(behind(`${PROSE} A crossing* is dear.`)).not.toContain('*Prices include tax');
  });

  it('go behind one that has none, or another, and farther below', () => {
    expect(behind(PROSE)).not.toContain(NOTE);
    expect(behind(`${PROSE} A crossing** is dear, 2 * 4 crowns.`)).not.toContain(NOTE);
    expect(behind(`${PROSE} A crossing* is dear.`, '<p>Newsletter</p>'.repeat(6))).not.toContain(NOTE);
  });
});

describe('scripts of a page that was written out in Markdown', () => {
  const script = `window.dataLayer = window.dataLayer || []; function lamp(a){${'var b=a(1),c={d:!0};b.e(c);'.repeat(40)}}`;
  const told = 'The ferry runs all night from Friday on, the harbour master said.';
  const page = `# Night ferry\n\n${told}\n\n${script}\n\n${told} Nobody had asked.`;

  it.each(['article', 'service', 'product', 'listing'])('go, however long, from one of type %s', pageType => {
    const stay = kept(page, { pageType, mediaType: 'text/markdown' });
    expect(stay.filter(text => text.includes('dataLayer'))).toEqual([]);
    expect(stay).toContain(told);
  });
});
