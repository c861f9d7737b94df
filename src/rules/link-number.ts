import { LINK_NUMBER } from '../block/link-marks.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const NUMBERS = /^(?:\[\d{1,4}\]\s?)+$/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: LINK_NUMBER,
    phase: 'judge',
    summary: 'The list of addresses below a text, and the numbers in it that point there',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    const { listed } = context.page;
    if (listed === undefined) return;
    const known = new Set(listed.values());
    for (const { index, text } of blocks) {
      const number = listed.get(index);
      if (number !== undefined) yield drop(index, `number ${number} in a list of addresses`);
      else if (NUMBERS.test(text) && text.match(/\d+/g)!.every(each => known.has(each)))
        yield drop(index, 'points to addresses of the list below');
    }
  },
};
export default rule;

function drop(block: number, why: string): Verdict {
  return { rule: LINK_NUMBER, block, action: 'drop', category: 'navigation', why };
}
