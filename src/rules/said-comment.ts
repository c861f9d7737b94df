import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { READERS_PAGES } from './lib/comments.ts';
import { keptWords } from './lib/kept-words.ts';

const ID = 'said-comment';

/** `Ida Morel said…` */
const MOST_WORDS = 6;
const BREAKS_OFF = /(?:…|\.\.\.)$/;
/** A tale may have one. */
const LEAST = 2;
/** What is said below fewer words of text is the text. */
const TEXT_WORDS = 20;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: comments with "Somebody said…" above each, as Blogger writes them in many languages',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text' || READERS_PAGES.has(context.pageType)) return;
    const said = context.phrased(ID).filter(index => isSaid(blocks[index]!, context));
    const [first] = said;
    if (first === undefined || said.length < LEAST) return;
    if (keptWords(blocks.slice(0, first), context.standing) < TEXT_WORDS) return;
    const why = `in the list of comments from "${blocks[first]!.text}" on`;
    for (const { index: block } of blocks.slice(first))
      if (context.standing.kept(block)) yield { rule: ID, block, action: 'drop', category: 'comment', why };
  },
};
export default rule;

function isSaid({ index, words, text }: Block, { phrases }: RuleContext): boolean {
  return words <= MOST_WORDS && BREAKS_OFF.test(text) && phrases(index).some(hit => hit.class === ID);
}
