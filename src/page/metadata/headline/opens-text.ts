import type { Block } from '../../../model/block.ts';
import type { ElementTable, Page } from '../../../model/page.ts';

/** Shorter ones are labels and lines of the head. */
const PROSE_WORDS = 8;

/** Whether a block is the first paragraph of the text: the next one has the same mark-up around it. */
export function opensText(page: Page, block: Block): boolean {
  if (page.kind !== 'html' || block.kind !== 'paragraph') return false;
  const next = page.blocks
    .slice(block.index + 1)
    .find(({ words, hidden, kind }) => words > PROSE_WORDS && !hidden && kind !== 'caption');
  if (next === undefined) return false;
  const { parent } = page.elements;
  if (!looksLike(page.elements, block.element, next.element)) return false;
  const [box, nextBox] = [parent[block.element]!, parent[next.element]!];
  // Each paragraph may have a box of its own.
  return box === nextBox || (parent[box] === parent[nextBox] && looksLike(page.elements, box, nextBox));
}

function looksLike({ nodes, classes }: ElementTable, a: number, b: number): boolean {
  return nodes[a]?.name === nodes[b]?.name && classes[a] === classes[b];
}
