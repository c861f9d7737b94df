import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { READERS_PAGES } from './lib/comments.ts';
import { keptWords } from './lib/kept-words.ts';

const ID = 'said-comment';

/** `Ida Morel said…` */
const MOST_WORDS = 6;
const BREAKS_OFF = /(?:…|\.\.\.)$/;
/** A tale may have one; it is that of a comment where a name stands before it, and few words below. */
const LEAST = 2;
const NAMED = /^(?:\p{Lu}\S*\s){1,3}\p{Ll}/u;
const MOST_BELOW = 1 / 4;
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
    if (first === undefined) return;
    const words = keptWords(blocks.slice(0, first), context.standing);
    if (words < TEXT_WORDS) return;
    const below = keptWords(blocks.slice(first), context.standing);
    const isOne = NAMED.test(blocks[first]!.text) && below <= MOST_BELOW * words;
    if (said.length < LEAST && !isOne) return;
    const why = `in the list of comments from "${blocks[first]!.text}" on`;
    for (const { index: block } of blocks.slice(first))
      if (context.standing.kept(block)) yield { rule: ID, block, action: 'drop', category: 'comment', why };
  },
};
export default rule;

function isSaid({ index, words, text }: Block, { phrases }: RuleContext): boolean {
  return words <= MOST_WORDS && BREAKS_OFF.test(text) && phrases(index).some(hit => hit.class === ID);
}
