import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import { MOST_CELLS } from '../page/html/layout-tables.ts';

/** Cells of data are mostly no longer, and none is so long. */
const USUAL_WORDS = 12;
const MOST_WORDS = 60;
const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;

/** By element: the innermost cell that it is in, or is; -1 outside of tables. Undefined without tables. */
export function cellsAround({ nodes, parent, count }: ElementTable): Int32Array | undefined {
  let cells: Int32Array | undefined;
  for (let row = 1; row < count; row++) {
    const { name } = nodes[row]!;
    if (name === 'td' || name === 'th') (cells ??= new Int32Array(count).fill(-1))[row] = row;
    else if (cells && name !== 'table') cells[row] = cells[parent[row]!]!;
  }
  return cells;
}

/** Whether the paragraphs in a table are the text of cells: it has rows of several short ones. */
export function holdsData(
  table: number,
  { first, last, parent }: ElementTable,
  blocks: readonly Block[],
  cells: Int32Array,
): boolean {
  const filled = new Set<number>();
  const rows = new Set<number>();
  const words: number[] = [];
  if (last[table]! - first[table]! > MOST_CELLS) return false;
  for (let index = first[table]!; index < last[table]!; index++) {
    const { element, words: own } = blocks[index]!;
    if (own > MOST_WORDS) return false;
    const cell = cells[element]!;
    if (cell < 0) continue;
    filled.add(cell);
    rows.add(parent[cell]!);
    words.push(own);
  }
  const usual = words.sort((a, b) => a - b)[words.length >> 1] ?? 0;
  return rows.size >= LEAST_ROWS && filled.size >= LEAST_COLUMNS * rows.size && usual <= USUAL_WORDS;
}
