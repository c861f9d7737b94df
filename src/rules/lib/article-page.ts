import type { RuleContext } from '../../model/rule.ts';

/** Whether the page is an article, as far as that is known. */
export function isArticle({ pageType }: RuleContext): boolean {
  return pageType === undefined || pageType === 'article';
}
