import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { withoutFragment } from '../page/fragment.ts';
import { echoedLists, linkedLists } from './lib/contents.ts';

const ID = 'contents';

/** "In this article" and the like. */
const TITLE_WORDS = 4;

/**
 * Of the lists of links within the page that the finder keeps on wcxb-dev and fundus, seven in eight are no part of the
 * annotated text: they say again what the headings say.
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The list of contents, which says beforehand what the headings of the same page say',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    // Of what others have cleaned hardly a line is too much.
    if (context.cleaned) return;
    const lists =
      page.kind === 'html' ? linkedLists(blocks, withoutFragment(page.capture.url)) : echoedLists(blocks);
    for (const list of lists) {
      const why =
        list.length > 1
          ? `in a list of ${list.length} headings of the page`
          : 'lists headings of the page, each a link to it';
      const title = titleOf(blocks, list[0]!, context);
      for (const { index } of title ? [title, ...list] : list) {
        if (standing.kept(index))
          yield { rule: ID, block: index, action: 'drop', category: 'navigation', why };
      }
    }
  },
};
export default rule;

/** What the list is called, in the line right above it. */
function titleOf(
  blocks: readonly Block[],
  { index: first }: Block,
  { standing }: RuleContext,
): Block | undefined {
  const above = blocks[first - 1];
  if (!above || above.words > TITLE_WORDS || above.level === 1 || /\d/.test(above.text)) return undefined;
  return standing.role(above.index) === undefined ? above : undefined;
}
