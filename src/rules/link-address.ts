import { isAddresses, namesPictures } from '../block/link-addresses.ts';
import { LINK_ADDRESS } from '../block/link-marks.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Category, Verdict } from '../model/verdict.ts';

/** Paragraphs have pictures at their ends, too. */
const MOST_WORDS = 20;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: LINK_ADDRESS,
    phase: 'judge',
    summary: 'Addresses that a program wrote behind the words of links, and for pictures',
  },
  *run(blocks, context) {
    const { page } = context;
    if (page.kind !== 'text' || page.marked === undefined || page.listed !== undefined) return;
    for (const { index, text } of blocks) {
      if (isAddresses(text))
        yield drop(index, 'navigation', 'nothing but addresses that a program wrote for links');
    }
    for (const [index, { text, marks }] of page.marked) {
      const isOfLinks = marks.every(([, , rule]) => rule === LINK_ADDRESS);
      if (isOfLinks && blocks[index]!.words <= MOST_WORDS * marks.length && namesPictures(text, marks))
        yield drop(index, 'duplicate-caption', 'written in place of a picture, with its address');
    }
  },
};
export default rule;

function drop(block: number, category: Category, why: string): Verdict {
  return { rule: LINK_ADDRESS, block, action: 'drop', category, why };
}
