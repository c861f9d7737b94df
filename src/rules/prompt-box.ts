import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { markedUpArticle } from './lib/article-page.ts';

const ID = 'prompt-box';
const CATEGORY = 'newsletter-prompt';

const MOST_WORDS = 60;
const MOST_BLOCKS = 6;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'What is said between an invitation to subscribe and the button below it, in an element of their own',
  },
  *run(blocks, context) {
    const page = markedUpArticle(context);
    if (!page) return;
    const { standing } = context;
    for (const block of blocks) {
      if (standing.dropped(block.index) !== CATEGORY) continue;
      for (const { index } of boxFrom(block, page, context)) {
        if (!standing.kept(index)) continue;
        yield {
          rule: ID,
          block: index,
          action: 'drop',
          category: CATEGORY,
          why: `in a box with block ${block.index}`,
        };
      }
    }
  },
};
export default rule;

/** The blocks of the largest small element that begins with a prompt and ends with what went, too. */
function boxFrom(
  { index, element }: Block,
  { blocks, elements }: HtmlPage,
  { standing }: RuleContext,
): readonly Block[] {
  const { first, last, parent, nodes } = elements;
  let box: readonly Block[] = [];
  for (let up = element; up > 0 && nodes[up]!.name !== 'body' && first[up] === index; up = parent[up]!) {
    const own = blocks.slice(index, Math.min(last[up]!, index + MOST_BLOCKS + 1));
    if (own.length > MOST_BLOCKS || own.reduce((sum, { words }) => sum + words, 0) > MOST_WORDS) break;
    if (own.some(each => standing.role(each.index) !== undefined)) break;
    if (own.length > 2 && standing.dropped(own.at(-1)!.index) !== undefined) box = own;
  }
  return box;
}
