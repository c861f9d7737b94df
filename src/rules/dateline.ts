import type { BlockRule } from '../model/rule.ts';
import { datelineOf } from './lib/dateline.ts';

/** Datelines open the text; later paragraphs in capitals are something else. */
const FIRST_PROSE_BLOCKS = 8;
/** The first paragraph, or the one below the standfirst. */
const OPENING_BLOCKS = 2;
const MIN_WORDS = 12;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: 'dateline',
    phase: 'context',
    summary: 'Names place and agency at the head of the text',
  },
  *run(blocks, context) {
    let prose = 0;
    for (const block of blocks) {
      if (block.words < MIN_WORDS || !context.standing.kept(block.index)) continue;
      if (++prose > FIRST_PROSE_BLOCKS) return;
      const found = datelineOf(block.text, prose <= OPENING_BLOCKS);
      if (!found) continue;
      yield {
        rule: 'dateline',
        block: block.index,
        span: [0, found.length],
        action: 'label',
        role: 'dateline',
        why: 'place or agency before a dash at the head of the text',
      };
      return;
    }
  },
};
export default rule;
