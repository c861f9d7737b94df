import { STARRED } from '../block/starred-heading.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Span, Verdict } from '../model/verdict.ts';

const ID = 'heading-sign';

/** `== A heading ==` of a wiki. */
const BETWEEN = /^(={2,6}) ?[^\s=].*[^\s=] ?\1$/;
/** `** A heading` over a drawn line, as newsletters have them. */
const BEFORE = /^\*{1,3} (?=\S)(?!.*\*$)/;
const DRAWN = /^(?:-{10,}|={10,})$/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: signs around headings',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const { index, text } of blocks) {
      if (text[0] !== '*' && text[0] !== '=') continue;
      const drop = (span: Span): Verdict => ({
        rule: ID,
        block: index,
        span,
        action: 'drop',
        category: 'navigation',
        why: 'marks a heading',
      });
      const between = text[0] === '*' ? STARRED : BETWEEN;
      const sign = text.endsWith(text[0]) ? between.exec(text)?.[1] : undefined;
      if (sign !== undefined) {
        yield drop([0, sign.length]);
        yield drop([text.length - sign.length, text.length]);
      } else if (DRAWN.test(blocks[index + 1]?.text ?? '')) {
        const before = BEFORE.exec(text);
        if (before) yield drop([0, before[0].length]);
      }
    }
  },
};
export default rule;
