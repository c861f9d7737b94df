import type { Block } from '../model/block.ts';
import { addTo } from '../model/multimap.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { closest } from '../page/html/closest.ts';
import { hrefOf, isLinked } from './lib/links.ts';

const ID = 'cell-link';

const LEAST = 4;
const MAX_WORDS = 3;
const LINK_SHARE = 0.9;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Links at the ends of the rows of a table that say the same in each, as "more"',
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    const { elements } = page;
    const alike = new Map<string, Block[]>();
    for (const block of blocks) {
      if (block.kind !== 'table-cell' || block.words > MAX_WORDS || !isLinked(block, LINK_SHARE)) continue;
      if (!standing.kept(block.index) || !endsRow(block, elements)) continue;
      const table = closest(elements, block.element, ({ name }) => name === 'table');
      addTo(alike, `${table} ${block.text}`, block);
    }
    for (const cells of alike.values()) {
      if (cells.length < LEAST || new Set(cells.map(hrefOf)).size < 2) continue;
      for (const { index: block } of cells)
        yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'ends each row of a table' };
    }
  },
};
export default rule;

/** Whether a block is all that the last cell of a row holds. */
function endsRow({ element }: Block, elements: ElementTable): boolean {
  const { nodes, first, last } = elements;
  const cell = closest(elements, element, ({ name }) => name === 'td');
  if (cell === undefined || last[cell]! - first[cell]! > 1) return false;
  let next = nodes[cell]!.next;
  while (next && next.type === 'text') next = next.next;
  return next === null;
}
