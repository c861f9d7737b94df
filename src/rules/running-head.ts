import { RUNNING_HEAD } from '../block/join-lines.ts';
import type { BlockRule } from '../model/rule.ts';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: RUNNING_HEAD,
    phase: 'judge',
    summary: 'What is printed above and below each page of a text',
  },
  *run(blocks) {
    for (const { index, hidden } of blocks) {
      if (hidden !== 'head') continue;
      const why = 'stands at the end of a page as at those of others';
      yield { rule: RUNNING_HEAD, block: index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;
