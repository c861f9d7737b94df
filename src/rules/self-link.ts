import type { BlockRule } from '../model/rule.ts';
import { withoutFragment } from '../page/fragment.ts';
import { selfLinks } from './lib/self-links.ts';

const ID = 'self-link';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Links to the very place where they stand, and beside headings those that edit a section',
  },
  *run(blocks, { standing, page }) {
    const address = withoutFragment(page.capture.url);
    for (const block of blocks) {
      if (block.marks.length === 0 || !standing.kept(block.index)) continue;
      for (const { span, why } of selfLinks(block, address))
        yield { rule: ID, block: block.index, span, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;
