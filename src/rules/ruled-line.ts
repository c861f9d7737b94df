import type { BlockRule } from '../model/rule.ts';

const ID = 'ruled-line';

/** As programs draw what parts sections: "* * *", "-----". */
const RULED = /^(?:[-_=~*#+•·─━═–—]\s?){3,}$/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: lines that are drawn from signs',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const { index: block, words, text } of blocks) {
      if (words > 0 || !RULED.test(text)) continue;
      yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'a line drawn from signs' };
    }
  },
};
export default rule;
