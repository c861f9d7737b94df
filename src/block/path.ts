import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';

const STEPS = 6;

/** Tells where a block stood: `body > main > p` with ids and first classes in HTML, `line 12` in flat text. */
export function pathsOf(page: Page): (block: Block) => string {
  if (page.kind === 'text') return block => `line ${block.line + 1}`;
  const { nodes, parent } = page.elements;
  const steps: string[] = [];
  const paths: string[] = [];
  const stepOf = (row: number) => {
    const { name, attribs } = nodes[row]!;
    return (steps[row] ??= name + nameOf(attribs));
  };
  const pathOf = (block: Block) => {
    let path = '';
    for (let row = block.element, left = STEPS; row > 0 && left > 0; row = parent[row]!) {
      if (nodes[row]!.name === 'html') continue;
      path = path === '' ? stepOf(row) : `${stepOf(row)} > ${path}`;
      left--;
    }
    return path;
  };
  return block => (paths[block.element] ??= pathOf(block));
}

function nameOf(attribs: Record<string, string>): string {
  if (attribs.id) return `#${attribs.id.slice(0, 40)}`;
  const first = attribs.class?.trim().split(/\s/, 1)[0];
  return first ? `.${first.slice(0, 40)}` : '';
}
