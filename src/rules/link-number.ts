import { listedNumbers } from '../block/listed-links.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const ID = 'link-number';

const NUMBERS = /^(?:\[\d{1,4}\]\s?)+$/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'The list of addresses below a text, and the numbers in it that point there',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    const listed = listedNumbers(blocks);
    if (listed === undefined) return;
    for (const { index, text } of blocks) {
      const number = listed.get(index);
      if (number !== undefined) yield drop(index, `number ${number} in a list of addresses`);
      else if (NUMBERS.test(text)) yield drop(index, 'points to addresses of the list below');
    }
  },
};
export default rule;

function drop(block: number, why: string): Verdict {
  return { rule: ID, block, action: 'drop', category: 'navigation', why };
}
