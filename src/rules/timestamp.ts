import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { DIGIT } from '../model/signs.ts';

const ID = 'timestamp';

/** A time of day, with a word or two beside it. */
const CLOCK = /^\D{0,12}\d{1,2}[:.h]\d\d\D{0,12}$/;
const CLOCK_WORDS = 4;
/** Entries that make a live blog. */
const LEAST_STAMPS = 3;
/** What a time stands above begins within so many blocks. */
const NEAR = 2;

/**
 * The finder takes short lines one by one; the times of a live blog stay or go with those of the other entries, and
 * stay where all times of the page stand above text of the article.
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Keeps the times above entries, where most of them or all texts below are kept',
  },
  *run(blocks, context) {
    const stamps = blocks.filter(
      ({ index, words, text }) =>
        words <= CLOCK_WORDS && (context.signs(index) & DIGIT) !== 0 && CLOCK.test(text),
    );
    if (stamps.length < LEAST_STAMPS) return;
    const kept = stamps.filter(({ index }) => context.standing.kept(index));
    const above = stamps.filter(({ index }) => standsAbove(index, blocks, context));
    if (2 * kept.length < stamps.length && above.length < stamps.length) return;
    for (const { index } of above) {
      if (context.standing.dropped(index) !== 'outside-article') continue;
      const why = `one of ${above.length} times above text that is kept`;
      yield { rule: ID, block: index, action: 'keep', why };
    }
  },
};
export default rule;

function standsAbove(index: number, blocks: readonly Block[], { standing }: RuleContext): boolean {
  return blocks.slice(index + 1, index + 1 + NEAR).some(block => standing.kept(block.index));
}
