import type { BlockRule } from '../model/rule.ts';

const ID = 'ruby-gloss';

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    scope: 'generic',
    summary: 'How words are read, shown in small type above them',
  },
  *run(blocks, { standing }) {
    for (const { index, marks } of blocks) {
      if (marks.length === 0 || !standing.kept(index)) continue;
      for (const { type, start, end } of marks) {
        if (type !== 'gloss') continue;
        yield {
          rule: ID,
          block: index,
          span: [start, end],
          action: 'drop',
          category: 'duplicate-text',
          why: 'says how the text before it is read',
        };
      }
    }
  },
};
export default rule;
