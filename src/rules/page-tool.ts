import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { saysOnly, speaks } from './lib/phrase-rule.ts';

const ID = 'page-tool';

/** Lists of steps and tables of keys name what to press, in few words. */
const NAMES_TOOLS: ReadonlySet<Block['kind']> = new Set(['list-item', 'table-cell', 'code']);
const NAME_WORDS = 4;

/**
 * A phrase of so many words tells a line that goes on behind it, `This document was last modified on …`, and so does a
 * label; more words tell a longer one.
 */
const TELLING = [
  { words: 6, line: 60 },
  { words: 3, line: 20 },
  { words: 1, line: 8 },
];
const LABEL = /[:：] ?…$/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Lines that are what tools of a page say, or begin with it: "Back to top", "Click to enlarge"',
  },
  *run(blocks, context) {
    for (const index of context.phrased(ID)) {
      const block = blocks[index]!;
      if (
        (NAMES_TOOLS.has(block.kind) && block.words <= NAME_WORDS) ||
        !(saysOnly(index, ID, context) || isTold(block, context))
      )
        continue;
      yield {
        rule: ID,
        block: index,
        action: 'drop',
        category: 'navigation',
        why: 'is what a tool of the page says',
      };
    }
  },
};
export default rule;

function isTold({ index, words }: Block, { phrases, language }: RuleContext): boolean {
  return phrases(index).some(hit => {
    if (hit.class !== ID || hit.start > 1 || !hit.phrase.endsWith('…') || !speaks(hit, language))
      return false;
    const said = countWords(hit.phrase);
    const most = TELLING.find(({ words: least }) => said >= least)!;
    return words <= most.line && (said >= 3 || LABEL.test(hit.phrase));
  });
}
