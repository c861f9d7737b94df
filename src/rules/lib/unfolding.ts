import { type Element, isTag } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';

const STEPS_UP = 5;
const STEPS_DOWN = 3;

/** Whether a block stands in what a button right before it unfolds: the answers of an accordion. */
export function isUnfolded(block: Block, page: Page): boolean {
  if (page.kind !== 'html') return false;
  const { nodes, parent } = page.elements;
  for (let row = block.element, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++) {
    const before = previousElement(nodes[row]!);
    if (before && isControl(before, STEPS_DOWN)) return true;
  }
  return false;
}

function previousElement(node: Element): Element | undefined {
  let before = node.prev;
  while (before && !isTag(before)) before = before.prev;
  return before ?? undefined;
}

/** A button that tells whether what it unfolds is shown, or a heading that is one. */
function isControl(node: Element, depth: number): boolean {
  if (node.attribs['aria-expanded'] !== undefined) return true;
  const elements = node.children.filter(isTag);
  return depth > 0 && elements.length === 1 && isControl(elements[0]!, depth - 1);
}
