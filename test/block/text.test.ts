import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const shapes = (text: string) =>
  segmentText(text).blocks.map(({ kind, level, text: said }) => [kind, level, said]);
const squash = (text: string) => text.replace(/\s+/gu, '');

const PROSE =
  'The ferry left the pier in light snow, and nobody on board spoke until it had passed the lighthouse.';

describe('flat text', () => {
  it('tells headings, paragraphs, list items and quotes', () => {
    const text = `The last ferry\n\n${PROSE}\nWhat comes next\n${PROSE}\n- a rope\n2. a lamp\n> an answer\n# A mark`;
    expect(shapes(text)).toEqual([
      ['heading', 1, 'The last ferry'],
      ['paragraph', 0, PROSE],
      ['heading', 2, 'What comes next'],
      ['paragraph', 0, PROSE],
      ['list-item', 1, '- a rope'],
      ['list-item', 1, '2. a lamp'],
      ['quote', 0, '> an answer'],
      ['heading', 1, '# A mark'],
    ]);
  });

  it('takes no label in a row of labels for a heading', () => {
    expect(
      shapes(`Home\nNews\nSport\n${PROSE}`)
        .slice(0, 3)
        .map(([kind]) => kind),
    ).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('joins lines that were broken by force, and remembers where the paragraph began', () => {
    const wrapped = [
      'The ferry left the pier in light snow, and nobody on board spoke',
      'until it had passed the lighthouse, whose lamp had been dark for',
      'three nights because the keeper had gone to see his brother, who',
      'was ill, and the boy who was to look after the lamp had slept in.',
      '',
      'On the other side they waited with a cart. The old woman had the',
      'letters with her that the captain had asked for in autumn, tied',
      'with a blue ribbon, and she would not give them to anybody else',
      'than the captain himself, who was asleep below.',
    ];
    const { blocks } = segmentText(wrapped.join('\n'));
    expect(blocks.map(({ line }) => line)).toEqual([0, 5]);
    expect(blocks[0]!.text).toBe(wrapped.slice(0, 4).join(' '));
  });

  it('leaves lines alone that are paragraphs of their own', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `${PROSE} That was number ${i}.`);
    expect(segmentText(lines.join('\n')).blocks).toHaveLength(12);
  });

  it('loses no character', () => {
    const line = fc.string({ unit: fc.constantFrom(...'abcdefgh .-#>1?'), maxLength: 120 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const held = segmentText(lines.join('\n')).blocks.map(({ text }) => text);
        expect(squash(held.join(''))).toBe(squash(lines.join('')));
      }),
    );
  });
});
