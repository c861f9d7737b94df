import type { BlockRule } from '../model/rule.ts';
import { linkTargetNotes } from './lib/link-target.ts';

const ID = 'link-target-note';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'What tells screen readers in brackets where a link opens: "(opens in a new window)"',
  },
  *run(blocks, { find }) {
    for (const { index, text, marks } of blocks) {
      for (const { span, hit } of linkTargetNotes(text, find)) {
        // A line that is nothing else, and what mark-up hides, are left to other rules.
        const isUnseen = marks.some(
          ({ type, start, end }) => type === 'unseen' && end > span[0] && start <= span[0] + 1,
        );
        if (isUnseen || span[1] - span[0] === text.length) continue;
        const why = `says where a link opens: "${hit.phrase}" (${hit.language})`;
        yield { rule: ID, block: index, span, action: 'drop', category: 'hidden', why };
      }
    }
  },
};
export default rule;
