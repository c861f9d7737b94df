import type { Block } from '../../model/block.ts';
import type { ElementTable } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';

const MENUS = new Set(['nav', 'menu']);
/** Not `menu`: tabs are called so, too. */
const ROLES = new Set(['navigation', 'menubar', 'contentinfo', 'search']);
/** A `header` or `footer` within these is theirs. */
const PARTS = new Set(['article', 'main', 'section', 'figure', 'blockquote']);

/** By element row: 1 in menus, and the header and footer of the page itself. A header with the title is none. */
export function rowsOfFrame(elements: ElementTable, blocks: readonly Block[]): Uint8Array {
  const { count, nodes, parent } = elements;
  const frame = new Uint8Array(count);
  const inPart = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const node = nodes[row]!;
    const { name } = node;
    const around = parent[row]!;
    if (frame[around] === 1) {
      frame[row] = 1;
      continue;
    }
    // What stands within a header with the title is not looked through again.
    const isPart = inPart[around] === 1 || PARTS.has(name);
    if (isPart || (name === 'header' && hasTitle(row, elements, blocks))) inPart[row] = 1;
    const isEnd = (name === 'header' || name === 'footer') && inPart[row] === 0;
    if (isEnd || MENUS.has(name) || ROLES.has(attributeOf(node, 'role') ?? '')) frame[row] = 1;
  }
  return frame;
}

function hasTitle(row: number, { first, last }: ElementTable, blocks: readonly Block[]): boolean {
  for (let index = first[row]!; index < last[row]!; index++) {
    const { kind, level } = blocks[index]!;
    if (kind === 'heading' && level === 1) return true;
  }
  return false;
}
