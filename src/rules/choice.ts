import type { BlockRule } from '../model/rule.ts';

const ID = 'choice';

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Choices of a list that unfolds: they are a control, whatever they say',
  },
  *run(_, { page, standing }) {
    if (page.kind !== 'html') return;
    const { count, nodes, first, last } = page.elements;
    for (let row = 0; row < count; row++) {
      if (nodes[row]!.name !== 'option') continue;
      for (let block = first[row]!; block < last[row]!; block++)
        if (standing.kept(block))
          yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'a choice of a list' };
    }
  },
};
export default rule;
