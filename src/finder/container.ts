import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';

/** The innermost element around a row that holds more blocks than it does: wrappers around single parts say nothing. */
export function containerOf({ first, last, parent }: ElementTable, row: number): number {
  let around = row;
  while (around > 0 && first[around] === first[row] && last[around] === last[row]) around = parent[around]!;
  return around;
}

/** Whether an element holds more than one block: text right in it stands beside others. */
export function holdsSeveral({ first, last }: ElementTable, row: number): boolean {
  return last[row]! - first[row]! > 1;
}

/** That of a block; text right in an element that holds more has that one. */
export function containerOfBlock(elements: ElementTable, { element }: Block): number {
  return holdsSeveral(elements, element) ? element : containerOf(elements, element);
}

/** Where something begins and ends: indices of blocks. */
export interface Reach {
  first: number;
  last: number;
}

/** By key, from the first to the last of the blocks that have it; those with none are passed over. */
export function reachesOf(
  blocks: readonly Block[],
  keyOf: (block: Block) => number | undefined,
): ReadonlyMap<number, Reach> {
  const reaches = new Map<number, Reach>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key === undefined) continue;
    const reach = reaches.get(key);
    if (reach) reach.last = block.index;
    else reaches.set(key, { first: block.index, last: block.index });
  }
  return reaches;
}

export function isWithin(index: number, reach: Reach | undefined): boolean {
  return reach !== undefined && reach.first < index && index < reach.last;
}
