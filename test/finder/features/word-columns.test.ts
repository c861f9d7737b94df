import { expect, it } from 'vitest';
import { sumWords, writeWords } from '../../../src/finder/features/word-columns.ts';
import type { ElementTable } from '../../../src/model/page.ts';

const SURE = 50;
/** The body with a card of the last two blocks in it; each block stands in an element of its own. */
const ELEMENTS = {
  count: 6,
  parent: Int32Array.of(-1, 0, 0, 0, 3, 3),
  first: Int32Array.of(0, 0, 1, 2, 2, 3),
  last: Int32Array.of(4, 1, 2, 4, 3, 4),
} as unknown as ElementTable;

function columns(block: number, row: number, card: number): number[] {
  const sums = sumWords(Float64Array.of(SURE, SURE, -SURE, -SURE), Float64Array.of(3, 3, 3, 3));
  const to = new Float32Array(9);
  expect(writeWords(to, 0, block, sums, row, card, ELEMENTS)).toBe(9);
  return [...to];
}

it('tells what the words say of the block, its elements, its card, the blocks around it and the page', () => {
  expect(columns(1, 2, -1)).toEqual([SURE, 0, 0, 0, 1, -1, 1, -1, 0]);
  expect(columns(2, 4, 3)).toEqual([-SURE, -1, 0, -1, 1, -1, 1, -1, 0]);
});

it('gives 0 where there are no blocks', () => {
  expect(columns(0, 1, -1).slice(4, 7)).toEqual([0, expect.closeTo(-1 / 3), 0]);
  expect(columns(3, 5, 3)[5]).toBe(0);
});
