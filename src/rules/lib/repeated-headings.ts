import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isArticle } from './article-page.ts';
import type { Copy } from './copy.ts';

/**
 * Headings of an article that are said again right below, with nothing between that stays; cards are said on both
 * sides.
 */
export function* repeatedHeadings(blocks: readonly Block[], context: RuleContext): Iterable<Copy> {
  const { standing, page } = context;
  if (page.kind === 'text' || !isArticle(context)) return;
  let before: Block | undefined;
  for (const block of blocks) {
    if (!standing.kept(block.index)) continue;
    const isSame = block.kind === 'heading' && before?.kind === 'heading' && before.level === block.level;
    if (isSame && before!.text === block.text) yield [before!.index, block.index];
    before = block;
  }
}
