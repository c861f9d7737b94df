import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';

/** The innermost element around a row that holds more blocks than it does: wrappers around single parts say nothing. */
export function containerOf({ first, last, parent }: ElementTable, row: number): number {
  let around = row;
  while (around > 0 && first[around] === first[row] && last[around] === last[row]) around = parent[around]!;
  return around;
}

/** That of a block; text right in an element that holds more has that one. */
export function containerOfBlock(elements: ElementTable, { element }: Block): number {
  const isOwn = elements.last[element]! - elements.first[element]! === 1;
  return isOwn ? containerOf(elements, element) : element;
}
