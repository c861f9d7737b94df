import type { Element } from 'domhandler';
import type { ElementTable } from '../../model/page.ts';

/** How far up is looked; keeps absurdly deep pages linear. */
const MAX_STEPS = 64;

/**
 * The row of the innermost element that passes, from `row` outwards, itself included, at most `steps` elements in all;
 * undefined without one.
 */
export function closest(
  { nodes, parent }: ElementTable,
  row: number,
  passes: (node: Element, row: number) => boolean,
  steps = MAX_STEPS,
): number | undefined {
  for (let at = row, left = steps; at > 0 && left > 0; at = parent[at]!, left--)
    if (passes(nodes[at]!, at)) return at;
  return undefined;
}

/** Whether the element of a row is a cell of a table or stands in one. */
export function isInCell(elements: ElementTable, row: number): boolean {
  return closest(elements, row, ({ name }) => name === 'td' || name === 'th') !== undefined;
}
