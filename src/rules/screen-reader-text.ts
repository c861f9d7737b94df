import type { BlockRule } from '../model/rule.ts';

const ID = 'screen-reader-text';

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    scope: 'generic',
    summary: 'Words within a line that only screen readers tell, as "opens in a new tab"',
  },
  *run(blocks, { standing }) {
    for (const { index, text, marks } of blocks) {
      if (marks.length === 0 || !standing.kept(index)) continue;
      for (const { type, start, end } of marks) {
        // A line that is nothing else is left to other rules: pages name their parts so.
        if (type !== 'unseen' || end - start === text.length) continue;
        yield {
          rule: ID,
          block: index,
          span: [start, end],
          action: 'drop',
          category: 'hidden',
          why: 'its class says that only screen readers tell it',
        };
      }
    }
  },
};
export default rule;
