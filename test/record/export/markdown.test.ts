import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../../src/record/export/markdown.ts';
import { markdownToHtml, readMarkdown } from './markdown-reader.ts';
import { fullRecord, liveBlog, noted, record } from './record.ts';

function body(markdown: string): string {
  return markdown.slice(markdown.indexOf('\n---\n') + 6);
}

test('a whole record', () => {
  expect(body(toMarkdown(fullRecord()))).toBe(`# Ferry & mail boat stay in port

![A boat](https://sound.example/lead%20\\(1\\).jpg)

No boat left the sound on Monday.

## Ice < 10 cm

The [captain](https://sound.example/crew?a=1\\&b=2) was *calm*.

![](https://sound.example/mole.jpg)

*The mole in the morning* (Ida Morel)

3. mail
   - letters
4. milk

> We wait.

\`\`\`js
if (ice) {
  wait();
}
\`\`\`

| Day | Boats |
| --- | --- |
| Monday | none |

### Deep ice

First line\\
second line
`);
});

test('a headline that stands in the body is not said twice', () => {
  const blocks = [
    { text: 'Coast' },
    { type: 'heading' as const, level: 1, text: 'Ice in the “sound”' },
    { text: 'Body' },
  ];
  const markdown = toMarkdown(record(blocks, { headline: 'Ice in the "sound"' }));
  expect(body(markdown)).toBe('Coast\n\n# Ice in the “sound”\n\nBody\n');
});

test('the front matter is YAML with the fields of the record', () => {
  const markdown = toMarkdown(fullRecord());
  const matter = parse(markdown.slice(4, markdown.indexOf('\n---\n') + 1));
  expect(matter).toMatchObject({
    headline: 'Ferry & mail boat stay in port',
    author: ['Ida Morel', 'Jon Å. Berg'],
    datePublished: '2025-01-13T08:30:00+01:00',
    keywords: ['ice', 'ferry: mail'],
    publisher: 'Sound Press',
    isAccessibleForFree: true,
  });
});

test('a value that looks like the end of the front matter stays inside it', () => {
  const markdown = toMarkdown(record([{ text: 'Body' }], { headline: 'A\n---\n# B', description: '---' }));
  const end = markdown.indexOf('\n---\n', 4);
  expect(parse(markdown.slice(4, end))).toMatchObject({ headline: 'A\n---\n# B', description: '---' });
});

test('two lists in a row stay two', () => {
  const item = (text: string, list: number) => ({
    type: 'list-item' as const,
    text,
    level: 1,
    list: { list, item: 1 },
  });
  expect(body(toMarkdown(record([item('one', 0), item('two', 1), item('three', 2)])))).toBe(
    '- one\n\n* two\n\n- three\n',
  );
});

test('paragraphs of one list item stay in it, around an inner list', () => {
  const outer = { type: 'list-item' as const, level: 1, ordered: true, list: { list: 0, item: 1 } };
  const inner = { type: 'list-item' as const, level: 2, ordered: true, list: { list: 1, item: 7 } };
  const markdown = body(
    toMarkdown(
      record([
        { ...outer, text: 'a' },
        { ...outer, text: 'b' },
        { ...inner, text: 'c' },
        { ...outer, text: 'd' },
      ]),
    ),
  );
  expect(markdown).toBe('1. a\n\n   b\n\n   7. c\n\n   d\n');
  expect(readMarkdown(markdown).map(block => block.kind)).toEqual(['li1:ol', 'li1:ol', 'li2:ol', 'li1:ol']);
});

test('a table in a cell becomes a table after the outer one, and a lay-out table becomes paragraphs', () => {
  const cell = (text: string, table: number, row: number, column: number) => ({
    type: 'table-cell' as const,
    text,
    table: { table, row, column, header: false },
  });
  const blocks = [cell('a', 0, 0, 0), cell('x', 1, 0, 0), cell('y', 1, 1, 0), cell('b', 0, 0, 3)];
  expect(body(toMarkdown(record(blocks)))).toBe('|  |  |\n| --- | --- |\n| a | b |\n\nx\n\ny\n');
});

test('a link that would run a script is text', () => {
  const inline = [{ start: 0, end: 4, type: 'link' as const, href: ' JavaScript:alert(1)' }];
  expect(body(toMarkdown(record([{ text: 'Open', inline }])))).toBe('Open\n');
});

test('code with fences in it gets a longer fence', () => {
  const markdown = body(toMarkdown(record([{ type: 'code', text: '```\na\n````' }])));
  expect(markdown).toBe('`````\n```\na\n````\n`````\n');
});

test('an unheard-of depth of lists is written without a stack overflow', () => {
  const blocks = Array.from({ length: 1000 }, (_, i) => ({
    type: 'list-item' as const,
    text: 'deep',
    level: i + 1,
  }));
  expect(readMarkdown(body(toMarkdown(record(blocks))))).toHaveLength(1000);
});

test('an unheard-of number of marks on the same text takes no longer than one', () => {
  const inline = Array.from({ length: 100_000 }, () => ({ start: 0, end: 20_000, type: 'strong' as const }));
  const markdown = body(toMarkdown(record([{ text: 'ice '.repeat(5000).trim(), inline }])));
  expect(markdown).toMatch(/^\*\*ice (?:ice )+ice\*\*\n$/);
});

test('of links that overlap the one that began first keeps its text', () => {
  const link = (start: number, end: number, href: string) => ({ start, end, type: 'link' as const, href });
  const inline = [link(4, 7, '/b'), link(0, 5, '/a'), link(1, 3, '/c')];
  expect(body(toMarkdown(record([{ text: 'abcdefg', inline }])))).toBe('[abcde](/a)[fg](/b)\n');
});

test('entries of a live blog are told apart by rules', () => {
  expect(body(toMarkdown(liveBlog()))).toBe(`The sound is frozen.

---

10:42

The ice breaker is here.

---

## No boat today

The captain shrugs.

![](https://sound.example/mole.jpg)

*The mole at nine*

---

That was all.
`);
  expect(markdownToHtml(body(toMarkdown(liveBlog()))).match(/<hr \/>/g)).toHaveLength(3);
});

test('notes are footnotes of GFM, and a colon after a reference is text', () => {
  const markdown = body(toMarkdown(noted()));
  expect(markdown).toBe(`The mole[^1] is white[^note-2a]&#x3a; so they say.

[^1]: Since 1902.

[^note-2a]: Or grey,\\
    in winter.

    Nobody knows.

That was all.
`);
  const html = markdownToHtml(markdown);
  expect(html.match(/data-footnote-ref/g)).toHaveLength(2);
  expect(html).toMatch(
    /<li id="user-content-fn-note-2a">\s*<p>Or grey,<br \/>\nin winter\.<\/p>\s*<p>Nobody knows\. <a/,
  );
});

test('a note that nothing refers to, and a reference that leads to none, are text and link', () => {
  const inline = [
    { start: 4, end: 5, type: 'noteref' as const, href: 'https://sound.example/#n', footnote: '9' },
  ];
  const markdown = body(
    toMarkdown(
      record([
        { text: 'Mole9', inline },
        { text: 'Since 1902.', footnote: '1' },
      ]),
    ),
  );
  expect(markdown).toBe('Mole[9](https://sound.example/#n)\n\nSince 1902.\n');
});

test('a note in two places is a note only once, so that readers show both', () => {
  const { blocks } = noted();
  const markdown = body(toMarkdown(record([...blocks, { text: 'Once more.', footnote: '1' }])));
  expect(markdown).toMatch(/That was all\.\n\nOnce more\.\n$/);
});

test('brackets and carets of the text are no references', () => {
  const link = { start: 0, end: 2, type: 'link' as const, href: '/a' };
  const { blocks } = noted();
  const html = markdownToHtml(
    body(toMarkdown(record([...blocks, { text: '^1 [^1] [^1]: x', inline: [link] }]))),
  );
  expect(html).toContain('<p><a href="/a">^1</a> [^1] [^1]: x</p>');
});

test('a picture without a caption stands where the page has it, but breaks no list', () => {
  const item = { type: 'list-item' as const, level: 1, ordered: false };
  const blocks = [
    { text: 'Ice.' },
    { text: 'Snow.' },
    { ...item, text: 'mail', list: { list: 0, item: 1 } },
    { ...item, text: 'milk', list: { list: 0, item: 2 } },
    { text: 'Thaw.' },
  ];
  const image = [1, 3, 5].map(at => ({ contentUrl: `https://sound.example/${at}.jpg`, at }));
  expect(
    body(toMarkdown(record(blocks, { image: [{ contentUrl: 'https://sound.example/0.jpg' }, ...image] }))),
  ).toBe(`![](https://sound.example/0.jpg)

Ice.

![](https://sound.example/1.jpg)

Snow.

- mail
- milk

![](https://sound.example/3.jpg)

Thaw.

![](https://sound.example/5.jpg)
`);
});

test('the caption of a table stands beside it', () => {
  const cell = { type: 'table-cell' as const, table: { table: 0, row: 0, column: 0, header: false } };
  const blocks = [
    { text: 'Boats a day', role: 'caption' as const },
    { ...cell, text: 'Seven' },
  ];
  expect(body(toMarkdown(record(blocks)))).toBe('*Boats a day*\n\nSeven\n');
});

test('a standfirst that is set as a heading opens no section', () => {
  const blocks = [
    { type: 'heading' as const, level: 2, text: 'No boat until spring', role: 'lead' as const },
  ];
  expect(body(toMarkdown(record(blocks)))).toBe('No boat until spring\n');
});

test('raised and lowered numbers have signs of their own, other such text has none', () => {
  const marks = [
    { start: 6, end: 7, type: 'subscript' as const },
    { start: 13, end: 15, type: 'superscript' as const },
    { start: 18, end: 20, type: 'superscript' as const },
  ];
  const blocks = [{ text: 'The CO2 of 10-3, 4th.', inline: marks }];
  expect(body(toMarkdown(record(blocks)))).toBe('The CO₂ of 10⁻³, 4th.\n');
});
