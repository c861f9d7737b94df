import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { isOfMenu } from './lib/menu.ts';

const ID = 'menu-run';

/** Fewer labels in a row may be a headline with its kicker, author and date. */
const LEAST_LINES = 5;
const ENTRY_WORDS = 3;
const PROSE_WORDS = 10;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: lines of a word or three in a row above the text, where one of them is of a menu',
  },
  *run(blocks, context) {
    const { page, language, phrases, standing } = context;
    if (page.kind !== 'text') return;
    for (const run of runsAbove(blocks, context)) {
      const entry = run.find(({ index }) => isOfMenu(phrases(index), language));
      if (run.length < LEAST_LINES || !entry) continue;
      const why = `in a row of labels with "${entry.text}"`;
      for (const { index } of run)
        if (standing.kept(index))
          yield { rule: ID, block: index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

/** Labels that follow one another above the first prose. */
function runsAbove(blocks: readonly Block[], { standing }: RuleContext): Block[][] {
  const runs: Block[][] = [[]];
  for (const block of blocks) {
    if (isProse(block)) break;
    if (block.words <= ENTRY_WORDS && standing.role(block.index) === undefined) runs.at(-1)!.push(block);
    else runs.push([]);
  }
  return runs;
}

function isProse({ words, text }: Block): boolean {
  return words >= PROSE_WORDS && endsSentence(text);
}
