import type { BlockRule } from '../model/rule.ts';

const ID = 'credit-sign';

/** `| Photo: Name`, `/ Name`, `＝ Name` */
const SIGNS = /^\s*[|•·,;–—/＝、，-][\s|•·,;–—/＝、，-]*/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The signs that part a credit from the caption before it',
  },
  *run(blocks, { standing }) {
    for (const { index, text } of blocks) {
      const span = standing.span(index, 'credit');
      const signs = span && SIGNS.exec(text.slice(...span))?.[0];
      if (!signs) continue;
      yield {
        rule: ID,
        block: index,
        span: [span[0], span[0] + signs.length],
        action: 'drop',
        category: 'navigation',
        why: 'parts a credit from its caption',
      };
    }
  },
};
export default rule;
