import { getElementsByTagName, innerText } from 'domutils';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../src/page/markdown/render.ts';

const body = (markdown: string) => /<body>(.*)<\/body>/s.exec(markdownToHtml(markdown)!)![1]!.trim();
const text = (markdown: string) => body(markdown).replace(/<[^>]*>/g, '');

describe('Markdown as HTML', () => {
  it('has its headings, lists, links, tables and quotes', () => {
    expect(body('# Ferry\n\n- [Home](/)\n- *News*\n\n> Wait.\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toBe(
      '<h1>Ferry</h1>\n<ul>\n<li><a href="/">Home</a></li>\n<li><em>News</em></li>\n</ul>\n' +
        '<blockquote>\n<p>Wait.</p>\n</blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n' +
        '</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  it.each(['**お知らせ：**明日は船が出ません。', '船は**「夜の便」**で出ます。', '渡口**（旧）**关闭。'])(
    'has emphasis that signs of East Asia stand beside: %s',
    markdown => {
      expect(body(markdown)).toContain('<strong>');
      expect(text(markdown)).not.toContain('*');
    },
  );

  it('takes no indented line for code', () => {
    expect(body('    The ferry was late.')).toBe('<p>The ferry was late.</p>');
  });

  it.each([
    ['around paragraphs', '[\n\n![A boat](/a.jpg)\n\n### The harbour\n\nIt was cold.\n\n](/harbour)'],
    ['with spaces in the address', '[The harbour](/a harbour) It was cold.'],
    ['to a script', '[The harbour](javascript:void(0)) It was cold.'],
    ['whose address was broken in two', '[The harbour](https://sound.example/a-\nb) It was cold.'],
    ['whose address was broken often', '[The harbour](/a-\nb-\n  c_(d)-\ne "The\nold "pier"") It was cold.'],
    ['whose address has blanks and breaks', '[The harbour](whatsapp://send?text=a b\nc) It was cold.'],
    ['with a title alone', '[The harbour]( "don\'t show me this") It was cold.'],
  ])('shows no address of a link %s', (_, markdown) => {
    expect(text(markdown).split(/\s+/).filter(Boolean).join(' ')).toBe('The harbour It was cold.');
  });

  it.each([
    ['in brackets', '[Ida is translating]\nThe ferry was late\n==='],
    ['that is a sentence', 'Ida has read this.\nThe ferry was late\n==='],
    ['of other width than the line drawn', 'By the harbour\nThe ferry was late\n=================='],
  ])('parts a line %s from the underlined headline below', (_, markdown) => {
    const above = markdown.split('\n')[0];
    expect(body(markdown)).toBe(`<p>${above}</p>\n<h1>The ferry was late</h1>`);
  });

  it('leaves an underlined headline of two lines whole', () => {
    expect(body('The ferry was late\nonce more\n===')).not.toContain('<p>');
  });

  const WRAPPED = Array.from(
    { length: 6 },
    () => 'The ferry left the pier in light snow, and nobody on board has spoken',
  ).join('\n');

  it('joins a first headline that was broken as the lines of the text were', () => {
    const page = body(`# The ferry to the islands is late\n\n# once more\n\n${WRAPPED}`);
    expect(page).toContain('<h1>The ferry to the islands is late once more</h1>');
  });

  it.each([
    ['behind a short one', `# Sound Post\n\n# The ferry to the islands is late\n\n${WRAPPED}`],
    ['behind a sentence', `# The ferry to the islands is late.\n\n# Nobody spoke\n\n${WRAPPED}`],
    ['of another level', `# The ferry to the islands is late\n\n## Nobody spoke\n\n${WRAPPED}`],
    ['before text in whole lines', '# The ferry to the islands is late\n\n# Nobody spoke\n\nIt was cold.'],
  ])('leaves a second headline %s', (_, markdown) => {
    expect(body(markdown).match(/<h\d>/g)).toHaveLength(2);
  });

  it('keeps brackets that are no links', () => {
    expect(text('He said [sic] that a[1] (b) is ] or [ so.')).toBe(
      'He said [sic] that a[1] (b) is ] or [ so.',
    );
  });

  it('takes each line for a paragraph where lines end with sentences', () => {
    expect(body('The ferry was late.\nNobody spoke.')).toBe(
      '<p>The ferry was late.<br><br>Nobody spoke.</p>',
    );
  });

  it('joins lines that were broken because they were full', () => {
    const wrapped = [
      'The ferry left the pier in light snow, and nobody on board spoke',
      'until it had passed the lighthouse, whose lamp had been dark for',
      'three nights because the keeper had gone to see his brother, who',
      'was ill, and the boy who was to look after the lamp had slept in',
      'the chair by the stove until the morning.',
    ].join('\n');
    expect(body(wrapped)).toBe(`<p>${wrapped}</p>`);
  });

  it('joins lines that were full with the address of a link', () => {
    const wrapped = [
      'The ferry left the pier in light snow, and nobody on board spoke',
      'until it had passed the lighthouse, whose lamp had been dark for',
      'three nights because [the keeper](https://sound.example/keepers-of-',
      'the-lamp-and-their-boys) had',
      'gone to see his brother, who was ill, and the boy who was to see',
      'to the lamp, as he had been told to do by everybody on the pier,',
      'had slept in the chair by the stove until the morning.',
    ].join('\n');
    expect(text(wrapped)).toMatch(/because the keeper had\ngone to/);
    expect(body(wrapped)).not.toContain('<br>');
  });

  it('has the containers and spans that pandoc writes, and not their attributes', () => {
    const pandoc = [
      ':::: {#main .site-main',
      'role="main"}',
      '::: entry',
      '# The [ferry]{.name} {#ferry .title lang="en"}',
      ':::',
      '[![A boat](/a.jpg){.img width="27"',
      'height="7"}](/boat){.link} It was [cold [and]{.b} dark]{style="color: red"}.',
      '::::',
    ].join('\n');
    expect(body(pandoc)).toBe(
      '<div id="main" class="site-main " role="main">\n<div class="entry">\n' +
        '<h1>The <span class="span">ferry</span></h1>\n</div>\n' +
        '<p><a href="/boat"><img src="/a.jpg" alt="A boat"></a> It was ' +
        '<span class="span">cold <span class="span">and</span> dark</span>.</p>\n</div>',
    );
  });

  it('has the dashes that pandoc writes with hyphens, but where these are what they look like', () => {
    const container = [':::: {.site-main}', '::: {.entry}'].join('\n');
    const said = 'It was cold --- and dark, 1911--1912... `a--b` \\-\\-help \\... ----';
    expect(text(`${container}\n${said}\n:::\n::::`).trim()).toBe(
      'It was cold — and dark, 1911–1912… a--b --help ... ----',
    );
    expect(text(said)).toContain('cold --- and');
  });

  it('has no blank behind a hyphen at which a line was broken', () => {
    const broken = (end: string, next: string) =>
      text(
        [
          'The keeper of the northern light had not been paid since autumn and',
          'so he let the lamp burn low, which nobody on the mainland noticed at',
          'first, as the nights were clear, and the mate of the mail boat knew',
          `where he had to steer even without it, and told the others ${end}`,
          `${next} that he could find the rocks by their smell alone, which he`,
          'had learned as a boy from a blind pilot.',
        ].join('\n'),
      );
    expect(broken('a good-', 'natured')).toContain('others a good-natured that');
    expect(broken('two-', 'and threefold')).toContain('two-\nand threefold');
    expect(broken('of it -', 'no more')).toContain('of it -\nno more');
  });

  it('takes no braces of prose for attributes', () => {
    expect(text('He wrote {.class} and a[1]{.b} once.')).toBe('He wrote {.class} and a[1]{.b} once.');
  });

  it.each([
    ['if (old) document.write(\'<script src="/a.js"><\\\\/script>\'); It was cold.', 'It was cold.'],
    ['<div>\n<textarea rows=2>\n\nIt was cold.', 'It was cold.'],
    ['<div>\n<!-- the pier\n\nIt was cold.', 'It was cold.'],
    ['A <title>pier</title> <title> It was cold.', 'It was cold.'],
  ])('lets no tag swallow the text that none closes: %s', (markdown, shown) => {
    const page = parseDocument(markdownToHtml(markdown)!);
    expect(innerText(page.children)).toContain(shown);
    expect(getElementsByTagName('*', page.children).every(({ name }) => name !== 'script')).toBe(true);
  });

  it('reads tags that are closed', () => {
    expect(text('The <script>let a;</script> ferry.')).toBe('The let a; ferry.');
  });

  it('joins a heading that html2text broke where it was full', () => {
    const heading = '# The ferries stay in the harbour while the ice closes the sound between us';
    expect(body(`${heading}\nand the isles\n\nIt was cold.`)).toBe(
      '<h1>The ferries stay in the harbour while the ice closes the sound between us and the isles</h1>\n<p>It was cold.</p>',
    );
    expect(body(`${heading}\na b\n\nIt was cold.`)).toContain('between us</h1>');
    expect(body(`${heading}\nand the isles, which was a pity.\n\nIt was cold.`)).toContain('between us</h1>');
  });

  it('is not tried on text nested so deep that the parser would leave text out', () => {
    expect(markdownToHtml(`${'> '.repeat(120)}The ferry was late.`)).toBeUndefined();
  });

  it('shows every word, once', () => {
    const word = fc.integer({ min: 0, max: 1e6 }).map(n => `w${n}x`);
    const inline = fc.oneof(
      word,
      word.map(said => `[${said}](https://sound.example/a)`),
      word.map(said => `**${said}**`),
      word.map(said => `[\n\n${said}\n\n](/b)`),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));
    const block = fc
      .tuple(fc.constantFrom('', '# ', '- ', '> ', '1. ', '    '), line)
      .map(([mark, said]) => mark + said);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n', '\n\n'), (blocks, between) => {
        const markdown = blocks.join(between);
        expect(text(markdown).match(/w\d+x/g) ?? []).toEqual(markdown.match(/w\d+x/g) ?? []);
      }),
    );
  });
});
