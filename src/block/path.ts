import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';

/** Where a block stood: `body > main > p` with ids and first classes in HTML, `line 12` in flat text. */
export function pathOf(page: Page, block: Block): string {
  if (page.kind === 'text') return `line ${block.line + 1}`;
  const steps: string[] = [];
  for (let row = block.element; row > 0 && steps.length < 6; row = page.elements.parent[row]!) {
    const node = page.elements.nodes[row]!;
    if (node.name !== 'html') steps.push(node.name + nameOf(node.attribs));
  }
  return steps.reverse().join(' > ');
}

function nameOf(attribs: Record<string, string>): string {
  if (attribs.id) return `#${attribs.id.slice(0, 40)}`;
  const first = attribs.class?.trim().split(/\s/, 1)[0];
  return first ? `.${first.slice(0, 40)}` : '';
}
