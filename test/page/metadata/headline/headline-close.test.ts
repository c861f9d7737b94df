import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../../src/block/text.ts';
import { type HeadlineInput, scoreClosely } from '../../../../src/page/metadata/headline/headline-close.ts';
import { headlinePlaces } from '../../../../src/page/metadata/headline/headline-places.ts';
import { LinesAround } from '../../../../src/page/metadata/headline/lines-around.ts';
import { Paragraphs } from '../../../../src/page/metadata/paragraphs.ts';

const PROSE =
  'The ferry left the harbour at dawn and nobody on the quay had seen who lit its lamps that night, said the keeper of the old lighthouse.';
const lines = fc.array(
  fc.constantFrom(
    PROSE,
    'Lamps lit again',
    'Lamps lit again on the ferry',
    'Home > Lamps lit again',
    '- Lamps lit again',
    'Ferry',
    '3 May 2024',
    'By Ida Morel, 3 May 2024',
    'The harbour has been without light since the storm of last winter',
    '[A lamp]',
  ),
  { minLength: 2, maxLength: 14 },
);

describe('a close look at a line', () => {
  it('ends early only where the line scores no more than asked', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: -4, max: 12, noNaN: true }), (text, least) => {
        const { blocks } = segmentText([...text, PROSE].join('\n'));
        const input: HeadlineInput = {
          page: { blocks },
          language: 'en',
          phrases: () => [],
          find: () => [],
          title: 'Lamps lit again',
          around: LinesAround.of(blocks),
        };
        const places = headlinePlaces(blocks, Paragraphs.of(blocks), undefined, () => []);
        for (const place of places) {
          const score = scoreClosely(input, place, places);
          const asked = scoreClosely(input, place, places, least);
          if (score > least) expect(asked).toBe(score);
          else expect(asked).toBeLessThanOrEqual(least);
        }
      }),
    );
  });
});
