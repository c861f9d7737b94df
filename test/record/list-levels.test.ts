import { expect, test } from 'vitest';
import type { RecordBlock } from '../../src/model/record.ts';
import { settleLevels } from '../../src/record/list-levels.ts';

const item = (level: number): RecordBlock => ({ type: 'list-item', text: 'a boat', level, at: [0, 0] });
const paragraph: RecordBlock = { type: 'paragraph', text: 'The boats lie in the harbour.', at: [0, 0] };

test.each([
  [
    [1, 3, 3, 2, 3, 1, 2],
    [1, 2, 2, 2, 3, 1, 2],
  ],
  [
    [1, 4, 6, 4, 2],
    [1, 2, 3, 2, 2],
  ],
  [
    [2, 3, 1, 3],
    [2, 3, 1, 2],
  ],
])('items of levels %j are told as %j', (levels, told) => {
  expect(settleLevels(levels.map(item)).map(({ level }) => level)).toEqual(told);
});

test('a list behind other text begins as its mark-up says', () => {
  expect(settleLevels([item(1), paragraph, item(3)]).map(({ level }) => level)).toEqual([1, undefined, 3]);
});
