import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'timestamp';

/** A time of day, with a word or two beside it. */
const CLOCK = /^\D{0,12}\d{1,2}[:.h]\d\d\D{0,12}$/;
const CLOCK_WORDS = 4;
/** Entries that make a live blog. */
const LEAST_STAMPS = 3;
/** What a time stands above begins within so many blocks. */
const NEAR = 2;

/** The finder takes short lines one by one; the times of a live blog stay or go with those of the other entries. */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    scope: 'generic',
    summary: 'Keeps the time above an entry where the times of most entries are kept',
  },
  *run(blocks, context) {
    const stamps = blocks.filter(({ words, text }) => words <= CLOCK_WORDS && CLOCK.test(text));
    if (stamps.length < LEAST_STAMPS) return;
    const kept = stamps.filter(({ index }) => context.standing.kept(index));
    if (2 * kept.length < stamps.length) return;
    for (const { index } of stamps) {
      if (context.standing.dropped(index) !== 'outside-article' || !standsAbove(index, blocks, context))
        continue;
      const why = `a time like ${kept.length} others that are kept`;
      yield { rule: ID, block: index, action: 'keep', why };
    }
  },
};
export default rule;

function standsAbove(index: number, blocks: readonly Block[], { standing }: RuleContext): boolean {
  return blocks.slice(index + 1, index + 1 + NEAR).some(block => standing.kept(block.index));
}
