import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';
import type { ContentType } from '../finding.ts';

/**
 * Kinds of pages by the types of schema.org that their microdata name. On the bench no article has one of these;
 * `Product` is left out, which articles have that rate one.
 */
const ITEMS: ReadonlyMap<string, ContentType> = new Map([
  ['DiscussionForumPosting', 'forum'],
  ['QAPage', 'forum'],
  ['SomeProducts', 'listing'],
]);

/** What a page is by its microdata, the first that tells. */
export function itemKind({ elements }: HtmlPage): ContentType | undefined {
  for (const node of elements.nodes) {
    const type = attributeOf(node, 'itemtype');
    const kind = type === undefined ? undefined : ITEMS.get(type.slice(type.lastIndexOf('/') + 1).trim());
    if (kind !== undefined) return kind;
  }
  return undefined;
}
