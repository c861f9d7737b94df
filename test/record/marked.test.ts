import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Segment } from '../../src/engine/resolution.ts';
import type { Mark } from '../../src/model/page.ts';
import { withMarks } from '../../src/record/marked.ts';

const stays = (start: number, end: number): Segment => ({
  start,
  end,
  removedBy: undefined,
  keptBy: undefined,
  label: undefined,
});

const goes = (start: number, end: number): Segment => ({
  ...stays(start, end),
  removedBy: {
    verdict: { rule: 'menu', block: 0, action: 'drop', why: 'a menu' },
    phase: 'judge',
    scope: 'generic',
  },
});

/** A line with numbers in it, where these stand, and the line without them. */
function markedLine(words: readonly string[]) {
  let text = '';
  const numbers: Mark[] = [];
  for (const [i, word] of words.entries()) {
    const number = `[${i + 1}]`;
    numbers.push([text.length, text.length + number.length, 'link-number']);
    text += number + word;
  }
  return { text, numbers, bare: words.join('') };
}

const said = (text: string, segments: readonly Segment[]) =>
  segments.map(({ start, end, removedBy }) => [text.slice(start, end), removedBy?.verdict.rule]);

it('puts link numbers back as removed', () => {
  const { text, numbers, bare } = markedLine(['The ', 'ferry ', 'was late']);
  expect(said(text, withMarks(0, [stays(0, bare.length)], { text, marks: numbers }))).toEqual([
    ['[1]', 'link-number'],
    ['The ', undefined],
    ['[2]', 'link-number'],
    ['ferry ', undefined],
    ['[3]', 'link-number'],
    ['was late', undefined],
  ]);
});

it('leaves them with what is removed around them', () => {
  const { text, numbers, bare } = markedLine(['Home ', 'News ', 'Sport']);
  expect(said(text, withMarks(0, [goes(0, bare.length)], { text, marks: numbers }))).toEqual([
    [text, 'menu'],
  ]);
});

it('keeps every sign of the line, whatever goes', () => {
  const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', ' ') });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.boolean(),
      (words, at, first) => {
        const { text, numbers, bare } = markedLine(words);
        const cut = at % (bare.length + 1);
        const parts = [[first, 0, cut] as const, [!first, cut, bare.length] as const].flatMap(
          ([kept, from, to]) => (from < to ? [(kept ? stays : goes)(from, to)] : []),
        );
        const segments = withMarks(0, parts, { text, marks: numbers });
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        const kept = segments
          .filter(({ removedBy }) => !removedBy)
          .map(({ start, end }) => text.slice(start, end));
        expect(kept.join('')).toBe(first ? bare.slice(0, cut) : bare.slice(cut));
      },
    ),
  );
});
