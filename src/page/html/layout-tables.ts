import type { Block } from '../../model/block.ts';
import type { ElementTable } from '../../model/page.ts';
import { attributeOf } from './element.ts';

/** No cell of data has two texts as long as that. */
const PARAGRAPH_WORDS = 25;

/**
 * Whether the table in an element row is layout, not data: it says so, a table in it has a paragraph, or one of its cells
 * several.
 */
export function isLayout(row: number, elements: ElementTable, blocks: readonly Block[]): boolean {
  const role = attributeOf(elements.nodes[row]!, 'role');
  if (role === 'presentation' || role === 'none') return true;
  let seen = row;
  for (let index = elements.first[row]!; index < elements.last[row]!; index++) {
    if (blocks[index]!.words < PARAGRAPH_WORDS) continue;
    const { cell, table } = placeOf(blocks[index]!, elements);
    if (table > row || cell === seen) return true;
    seen = cell;
  }
  return false;
}

/** Tables of more blocks are not looked at: tables in tables would be read over and over. */
export const MOST_CELLS = 3000;

/** Fewer rows or cells are a line of links laid out. */
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 2;

/** Whether the rows of a table, whose blocks these are, have several cells with text. */
export function isGrid(own: readonly Block[], { nodes, parent }: ElementTable): boolean {
  const cells = new Set<number>();
  const rows = new Set<number>();
  for (const { element } of own) {
    let cell = element;
    while (cell > 0 && nodes[cell]!.name !== 'td' && nodes[cell]!.name !== 'th') cell = parent[cell]!;
    if (cell <= 0) continue;
    cells.add(cell);
    rows.add(parent[cell]!);
  }
  return rows.size >= LEAST_ROWS && cells.size >= LEAST_COLUMNS * rows.size;
}

/** The rows of the innermost cell and table around a block of a table. */
function placeOf({ element }: Block, { nodes, parent }: ElementTable): { cell: number; table: number } {
  let cell = -1;
  let table = element;
  for (; table > 0 && nodes[table]!.name !== 'table'; table = parent[table]!)
    if (cell < 0 && nodes[table]!.name === 'td') cell = table;
  return { cell, table };
}
