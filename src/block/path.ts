import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';

const STEPS = 6;
const FIRST = /\S+/;

/** Tells where a block stood: `body > main > p` with ids and first classes in HTML, `line 12` in flat text. */
export function pathsOf(page: Page): (block: Block) => string {
  if (page.kind === 'text') return block => `line ${block.line + 1}`;
  const { nodes, classes, ids, parent } = page.elements;
  const steps: string[] = [];
  const paths: string[] = [];
  const stepOf = (row: number) => (steps[row] ??= nodes[row]!.name + nameOf(ids[row], classes[row]));
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

function nameOf(id: string | undefined, classes: string | undefined): string {
  if (id) return `#${id.slice(0, 40)}`;
  const first = classes && FIRST.exec(classes)?.[0];
  return first ? `.${first.slice(0, 40)}` : '';
}
