import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'below-copyright';

/** Fewer items may be anything; longer ones are no headlines. */
const LEAST_ITEMS = 3;
const MOST_WORDS = 20;
/** Of headlines few end as sentences do. */
const MOST_SENTENCES = 1 / 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: a list of headlines that ends the text, below the copyright notice',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    const items = lastItems(blocks, context);
    if (items.length < LEAST_ITEMS || !isBelowNotice(items[0]!, blocks, context)) return;
    const sentences = items.filter(({ text }) => endsSentence(text) && !/[?？]["”’'」]?$/u.test(text));
    if (sentences.length > MOST_SENTENCES * items.length) return;
    const why = 'in a list of headlines below the copyright notice';
    for (const { index: block } of items)
      yield { rule: ID, block, action: 'drop', category: 'related-teaser', why };
  },
};
export default rule;

/** The items of a list that are the last lines of the text that stay. */
function lastItems(blocks: readonly Block[], { standing }: RuleContext): Block[] {
  const kept = blocks.filter(({ index }) => standing.kept(index));
  const isItem = ({ kind, words }: Block) => kind === 'list-item' && words <= MOST_WORDS;
  return kept.slice(kept.findLastIndex(block => !isItem(block)) + 1);
}

/** Whether the notice stands between the list and the text above it. */
function isBelowNotice({ index }: Block, blocks: readonly Block[], { standing }: RuleContext): boolean {
  for (let at = index - 1; at >= 0 && !standing.kept(at); at--)
    if (blocks[at]!.words > 0 && standing.dropped(at) === 'copyright-notice') return true;
  return false;
}
