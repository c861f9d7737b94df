import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';
import type { ContentType } from '../finding.ts';
import { declaredOther } from './declared-types.ts';

/**
 * The types of schema.org that tell a kind of page in its microdata. On the bench no article has one of these;
 * `Product` is left out, which articles have that rate one.
 */
const ITEMS: ReadonlySet<string> = new Set(['DiscussionForumPosting', 'QAPage', 'SomeProducts']);

/** What a page is by its microdata, the first that tells. */
export function itemKind({ elements }: HtmlPage): ContentType | undefined {
  for (const node of elements.nodes) {
    const address = attributeOf(node, 'itemtype');
    const type = address?.slice(address.lastIndexOf('/') + 1).trim();
    if (type !== undefined && ITEMS.has(type)) return declaredOther([type]);
  }
  return undefined;
}
