import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { closest } from '../page/html/closest.ts';
import { EMBEDDED_POST } from '../page/media/embeds.ts';

const ID = 'embed-placeholder';

/** Signs around the link. */
const MOSTLY = 0.9;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      "Lines that only lead to an embedded post, in whose place they stand until the network's script runs",
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    const { elements } = page;
    const isPost = (_: unknown, row: number) => EMBEDDED_POST.test(elements.classes[row] ?? '');
    const seen = new Set<number>();
    for (const block of blocks) {
      // All networks set it as a quotation.
      if (block.kind !== 'quote' || (block.linkDensity ?? 0) < MOSTLY) continue;
      const box = closest(elements, block.element, isPost);
      if (box === undefined || seen.has(box)) continue;
      seen.add(box);
      const own = blocks.slice(elements.first[box], elements.last[box]).filter(isVisible);
      if (!isPlaceholder(own)) continue;
      for (const { index } of own)
        if (standing.kept(index))
          yield {
            rule: ID,
            block: index,
            action: 'drop',
            category: 'navigation',
            why: 'stands in place of an embedded post',
          };
    }
  },
};
export default rule;

function isVisible({ hidden }: Block): boolean {
  return hidden === undefined;
}

/** Whether all that a box says is linked, and to one address. */
function isPlaceholder(blocks: readonly Block[]): boolean {
  const targets = new Set<string>();
  for (const { linkDensity = 0, marks } of blocks) {
    if (linkDensity < MOSTLY) return false;
    for (const { type, href = '' } of marks) if (type === 'link') targets.add(href.replace(/[?#].*$/, ''));
  }
  return targets.size === 1;
}
