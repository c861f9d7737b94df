import type { BlockRule } from '../model/rule.ts';

/** A text on this share of a site's captures belongs to the site, not to one article. */
const MIN_SHARE = 0.3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: 'repeated-on-site',
    phase: 'context',
    summary: 'Text that many captures of the site share',
  },
  *run(blocks, context) {
    for (const block of blocks) {
      const share = context.repetition(block.index);
      if (share === undefined || share < MIN_SHARE) continue;
      yield {
        rule: 'repeated-on-site',
        block: block.index,
        action: 'drop',
        category: 'repeated-on-site',
        why: `on ${Math.round(share * 100)} % of the site's other captures`,
      };
    }
  },
};
export default rule;
