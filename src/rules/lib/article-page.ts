import type { HtmlPage } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';

/** Whether the page is an article, as far as that is known. */
export function isArticle({ pageType }: RuleContext): boolean {
  return pageType === undefined || pageType === 'article';
}

/** The page of an article whose mark-up tells something; undefined for other pages, flat text and Markdown. */
export function markedUpArticle(context: RuleContext): HtmlPage | undefined {
  const { page } = context;
  return page.kind === 'html' && !page.markdown && isArticle(context) ? page : undefined;
}
