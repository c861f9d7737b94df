import type { BlockRule } from '../model/rule.ts';
import { adjacentCopies } from './lib/adjacent-copies.ts';
import { lineCopies } from './lib/line-copies.ts';
import { longCopies } from './lib/long-copies.ts';
import { repeatedCredits } from './lib/repeated-credits.ts';
import { repeatedHeadings } from './lib/repeated-headings.ts';

const ID = 'duplicate-text';

const KINDS = [longCopies, adjacentCopies, repeatedCredits, lineCopies, repeatedHeadings];

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Text that stands on the page again, as for phones and for desktops',
  },
  *run(blocks, context) {
    // Manuals say of each part what holds for it.
    if (context.pageType === 'documentation') return;
    for (const copiesIn of KINDS)
      for (const [original, block] of copiesIn(blocks, context)) {
        const why = `is said before, in block ${original} or beside it`;
        yield { rule: ID, block, action: 'drop', category: ID, why };
      }
    for (const [block, original] of context.page.frame?.copies ?? []) {
      const why = `says in one line what stands in lines of its own from block ${original} on`;
      yield { rule: ID, block, action: 'drop', category: ID, why };
    }
  },
};
export default rule;
