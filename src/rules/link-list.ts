import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { isLinked } from './lib/links.ts';

const ID = 'link-list';

const LINK_SHARE = 0.9;
/** Lines of links in a row that make a list, and the mean of their words from which they are headlines. */
const LEAST_LINES = 3;
const HEADLINE_WORDS = 5;
/** Dates, sections and numbers between the headlines. */
const LABEL_WORDS = 4;

/**
 * Of the lists that the finder keeps at the very end, four lines in five are headlines of other stories; between
 * paragraphs most are the article's own (contents, products, sources). Chosen on wcxb-dev and fundus.
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Headlines of other stories, each a link, in a list behind the last paragraph',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html' || context.isIndex) return;
    const list = listAtEnd(blocks, context);
    const links = list.filter(isLink);
    const words = links.reduce((sum, block) => sum + block.words, 0);
    if (links.length < LEAST_LINES || words < HEADLINE_WORDS * links.length) return;
    const why = `in a list of ${links.length} links at the end`;
    for (const { index } of list) {
      yield { rule: ID, block: index, action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

/** From the first link of the list to the last, of what is kept so far. */
function listAtEnd(blocks: readonly Block[], { standing }: RuleContext): Block[] {
  const found: Block[] = [];
  let links = 0;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (!standing.kept(at)) continue;
    const link = isLink(block);
    if (!link && block.words > LABEL_WORDS) break;
    if (link || links > 0) found.push(block);
    if (link) links = found.length;
  }
  return found.slice(0, links).reverse();
}

function isLink(block: Block): boolean {
  const { words, marks, text } = block;
  if (words < 2 || !isLinked(block, LINK_SHARE)) return false;
  // The sentences of a transcript lead to their places in the recording.
  return !(marks.some(({ href }) => href?.startsWith('#')) && endsSentence(text));
}
