import type { HtmlPage } from '../../model/page.ts';
import type { FinderInput, PageType } from '../finding.ts';
import { declaredOther, declaresPost } from './declared-types.ts';
import { isListAddress, isThreadAddress } from './kind-address.ts';
import { isOffer } from './offer.ts';
import { isShelf } from './shelf.ts';
import { isTeaserPage } from './teasers.ts';
import { templateOf } from './template.ts';
import { parseUrl } from './url.ts';

/**
 * What a page is that looks like an article and is none, by its template or address, by what is kept of it, what it
 * sells and the types that it declares; undefined where nothing tells, or only its looks do and it says that it is a post.
 */
export function otherType(
  page: HtmlPage,
  kept: Uint8Array,
  address: string | undefined,
  input: Pick<FinderInput, 'phrases' | 'find' | 'titles' | 'declared'>,
): PageType | undefined {
  const url = parseUrl(address);
  const types = input.declared.types ?? [];
  const said = templateOf(page) ?? (isThreadAddress(url) ? 'forum' : undefined);
  if (said || declaresPost(types)) return said;
  const isList = isListAddress(url) || isTeaserPage(page, kept, url) || isShelf(page, kept, url);
  if (isList) return 'listing';
  return isOffer(page, kept, input) ? 'product' : declaredOther(types);
}
