import type { BlockRule } from '../model/rule.ts';

const ID = 'picture-label';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The word that stands in place of a picture, right above its caption: "Image"',
  },
  *run(blocks, context) {
    const { page, phrases, standing } = context;
    if (page.kind === 'html' && !page.markdown) return;
    for (const index of context.phrased(ID)) {
      const hit = phrases(index).find(each => each.class === ID && each.whole);
      const below = index + 1 < blocks.length ? standing.role(index + 1) : undefined;
      if (!hit || (below !== 'caption' && below !== 'credit')) continue;
      const why = `"${hit.phrase}" (${hit.language}) in place of a picture, above its caption`;
      yield { rule: ID, block: index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;
