import { indentOf } from '../block/columns.ts';
import { BULLET } from '../block/list-mark.ts';
import type { TextPage } from '../model/page.ts';
import type { Piece } from './pieces.ts';

/** Numbers of two digits stand one column further to the left. */
const DEEPER = 2;
/** `* * Oil`: each sign stands for a list around it. */
const MARKS = new RegExp(`^(?:${BULLET}\\s)+`);

/** The depths of the items of lists that stand further to the right than an item above, as lists in lists do. */
export function listDepths(
  pieces: readonly Piece[],
  headings: ReadonlyMap<Piece, number>,
  { units }: TextPage,
): ReadonlyMap<Piece, number> {
  const depths = new Map<Piece, number>();
  let open: number[] = [];
  for (const piece of pieces) {
    const { block } = piece;
    if (block.kind !== 'list-item' || headings.has(piece)) {
      open = [];
      continue;
    }
    const start = units.starts[block.index]!;
    const column = indentOf({ start }, units.units) + marksOf(block.text);
    while (open.length > 0 && column < open.at(-1)! + DEEPER) open.pop();
    open.push(column);
    if (open.length > 1) depths.set(piece, open.length);
  }
  return depths;
}

/** The column of the last of the signs that an item begins with. */
function marksOf(text: string): number {
  const signs = MARKS.exec(text)?.[0].length ?? 0;
  return Math.max(0, signs - DEEPER);
}
