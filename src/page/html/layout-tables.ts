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

/** The rows of the innermost cell and table around a block of a table. */
function placeOf({ element }: Block, { nodes, parent }: ElementTable): { cell: number; table: number } {
  let cell = -1;
  let table = element;
  for (; table > 0 && nodes[table]!.name !== 'table'; table = parent[table]!)
    if (cell < 0 && nodes[table]!.name === 'td') cell = table;
  return { cell, table };
}
