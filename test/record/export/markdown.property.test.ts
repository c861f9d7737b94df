import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordBlock } from '../../../src/model/record.ts';
import { toMarkdown } from '../../../src/record/export/markdown.ts';
import { type MarkedText, type ReadBlock, readMarkdown, tidy } from './markdown-reader.ts';
import { record } from './record.ts';

type Mark = NonNullable<RecordBlock['inline']>[number];

const NASTY = [
  ...'*_`[](){}<>&#-+=1.!|~\\:;"\'/^$@% \n\tabcé字«»€—😀𐄀𝒂\u00a0\u200d\u0301\ufe0f',
  ...[
    '**',
    '***',
    '``',
    '```',
    '~~~',
    '---',
    '===',
    '&amp;',
    '&#42;',
    '<b>',
    '</p>',
    '<!--',
    '1.',
    '12)',
    '![',
    '](',
    '# ',
    '> ',
    '- ',
    '+ ',
    '|-|',
    ':-',
    'http://x.y/',
    '\\|',
    'word ',
    'two words',
    '\ud800',
    '\0',
    '\r\n',
  ],
];

const text = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 14 })
  .map(parts => parts.join(''));
const address = fc
  .array(fc.constantFrom(...'ab/?&=#()<>[]*_`|\\ é"~;', '&amp;', ')('), { maxLength: 6 })
  .map(parts => `https://sound.example/${parts.join('')}`);
const mark = fc.record({
  start: fc.nat(20),
  length: fc.nat(12),
  type: fc.constantFrom<Mark['type'][]>('link', 'emphasis', 'strong', 'code'),
  href: address,
});
const block = fc.record({
  text,
  type: fc.constantFrom<RecordBlock['type'][]>(
    'paragraph',
    'heading',
    'list-item',
    'quote',
    'code',
    'unknown',
  ),
  level: fc.integer({ min: 1, max: 6 }),
  ordered: fc.boolean(),
  quoted: fc.boolean(),
  marks: fc.array(mark, { maxLength: 4 }),
});
const table = fc.record({
  header: fc.boolean(),
  rows: fc.array(fc.tuple(block, block), { minLength: 1, maxLength: 3 }),
});
type Drawn = typeof block extends fc.Arbitrary<infer T> ? T : never;

function inlineOf(drawn: Drawn): Mark[] {
  return drawn.marks.map(({ start, length, type, href }) => ({
    start,
    end: start + length,
    type,
    ...(type === 'link' && { href }),
  }));
}

/** What a reader should find: each character with the marks that cover it, found without any tree. */
function expected(drawn: Drawn): MarkedText {
  const marks = inlineOf(drawn);
  const characters: MarkedText = [];
  let at = 0;
  for (const character of drawn.text) {
    const [from, to] = [at, (at += character.length)];
    const covering = marks.filter(({ start, end }) => start <= from && end >= to);
    const link = covering.filter(({ type }) => type === 'link').at(-1);
    const names = new Set(covering.map(({ type }) => (type === 'link' ? `link:${link!.href}` : type)));
    characters.push([shown(character), [...names].sort().join(' ')]);
  }
  return tidy(characters);
}

function shown(character: string): string {
  return character === '\0' ? '\ufffd' : character.toWellFormed();
}

function oneLine(text: MarkedText): MarkedText {
  return text.map(([character, marks]) => [character === '\n' ? ' ' : character, marks]);
}

/** Links that open first win over those that open later, so only cases without overlapping links are told exactly. */
function linksApart(drawn: Drawn): boolean {
  const links = inlineOf(drawn).filter(({ type, start, end }) => type === 'link' && end > start);
  return links.every((a, i) => links.every((b, j) => i === j || a.end <= b.start || b.end <= a.start));
}

function expectedBlocks(drawn: readonly Drawn[]): ReadBlock[] {
  const open: number[] = [];
  let inQuote = false;
  return drawn.flatMap(one => {
    if (one.text.trim() === '') return [];
    const quoted = one.quoted || one.type === 'quote';
    if (one.type !== 'list-item' || quoted !== inQuote) open.length = 0;
    inQuote = quoted;
    if (one.type === 'heading') return [{ kind: `h${one.level}`, text: oneLine(expected(one)) }];
    if (one.type === 'code') {
      const code = one.text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
      return [{ kind: 'code', text: [...code].map((character): [string, string] => [character, '']) }];
    }
    if (one.type !== 'list-item') return [{ kind: quoted ? 'quote' : 'paragraph', text: expected(one) }];
    while (open.length > 0 && open.at(-1)! > one.level) open.pop();
    if (open.at(-1) !== one.level) open.push(one.level);
    return [{ kind: `li${open.length}:${one.ordered ? 'ol' : 'ul'}`, text: expected(one) }];
  });
}

function blockOf(drawn: Drawn): Partial<RecordBlock> {
  const { text, type, level, ordered, quoted } = drawn;
  return { text, type, level, ordered, ...(quoted && { quoted }), inline: inlineOf(drawn) };
}

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf('\n---\n') + 5);
}

test('a reader finds every character with its marks, in blocks of the same kind', () => {
  fc.assert(
    fc.property(fc.array(block.filter(linksApart), { minLength: 1, maxLength: 5 }), drawn => {
      const markdown = bodyOf(toMarkdown(record(drawn.map(blockOf))));
      expect(readMarkdown(markdown), markdown).toEqual(expectedBlocks(drawn));
    }),
    { numRuns: 1000 },
  );
});

test('a reader finds every cell of a table with its text and marks', () => {
  fc.assert(
    fc.property(table, ({ header, rows }) => {
      const cells = rows.flatMap((row, r) =>
        row.map((drawn, column) => ({
          drawn,
          place: { table: 0, row: r, column, header: header && r === 0 },
        })),
      );
      fc.pre(
        cells.every(
          ({ drawn }) => linksApart(drawn) && drawn.text.trim() !== '' && !drawn.text.includes('|'),
        ),
      );
      const blocks = cells.map(({ drawn, place }) => ({
        ...blockOf({ ...drawn, quoted: false }),
        type: 'table-cell' as const,
        table: place,
      }));
      const markdown = bodyOf(toMarkdown(record(blocks)));
      const wanted = cells.map(({ drawn, place }) => ({
        kind: place.header ? 'th' : 'td',
        text: oneLine(expected(drawn)),
      }));
      expect(readMarkdown(markdown), markdown).toEqual(wanted);
    }),
    { numRuns: 1000 },
  );
});
