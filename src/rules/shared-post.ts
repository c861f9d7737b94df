import type { BlockRule } from '../model/rule.ts';

const ID = 'shared-post';

const MOST_WORDS = 20;
/** Accounts stand in brackets behind the name: `Ida Morel (@idamorel)`. */
const ACCOUNT = /[(（]@[\w.]{2,40}[)）]/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text and Markdown: whose post stood here, as networks write it in place of the post',
  },
  *run(blocks, context) {
    if (context.page.kind === 'html' && !context.page.markdown) return;
    for (const index of context.phrased(ID)) {
      const { text, words } = blocks[index]!;
      const hit = context.phrases(index).find(each => each.class === ID);
      if (!hit || words > MOST_WORDS || !ACCOUNT.test(text)) continue;
      const why = `"${hit.phrase}" (${hit.language}) in place of a post`;
      yield { rule: ID, block: index, action: 'drop', category: 'embed-fallback', why };
    }
  },
};
export default rule;
