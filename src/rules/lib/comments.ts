import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { keptWords } from './kept-words.ts';

/** Kinds of pages whose readers' words belong to them: posts, and reviews of a product. */
export const READERS_PAGES: ReadonlySet<string | undefined> = new Set(['forum', 'product']);

/** Words of article outside the comments, without which the comments are the article. */
export const MIN_ARTICLE_WORDS = 60;

/** Whether enough of an article is kept above a block for it to stand below the article. */
export function standsBelowArticle(
  { index }: Block,
  blocks: readonly Block[],
  { standing }: RuleContext,
): boolean {
  return keptWords(blocks.slice(0, index), standing) >= MIN_ARTICLE_WORDS;
}
