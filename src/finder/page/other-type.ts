import type { HtmlPage } from '../../model/page.ts';
import type { FinderInput, PageType } from '../finding.ts';
import { declaredOther, declaresPost, declaresSurely } from './declared-types.ts';
import { itemKind } from './item-types.ts';
import { isListAddress, isThreadAddress } from './kind-address.ts';
import { isOffer } from './offer.ts';
import { isShelf } from './shelf.ts';
import { isTeaserPage } from './teasers.ts';
import { templateOf } from './template.ts';
import { parseUrl } from './url.ts';

type Input = Pick<FinderInput, 'phrases' | 'find' | 'titles' | 'declared'>;

/**
 * What a page is that looks like an article and is none, by its template or address, by what is kept of it, what it
 * sells and the types that it declares; undefined where nothing tells, or only its looks do and it says that it is a
 * post. `likeliest`: what the model takes it for.
 */
export function otherType(
  page: HtmlPage,
  kept: Uint8Array,
  address: string | undefined,
  input: Input,
  likeliest: PageType,
): PageType | undefined {
  const url = parseUrl(address);
  const types = input.declared.types ?? [];
  const said = templateOf(page) ?? (isThreadAddress(url) ? 'forum' : undefined);
  if (said || declaresSurely(types)) return said;
  if (isListAddress(url)) return 'listing';
  const item = itemKind(page);
  if (item) return item;
  const isDoubted = likeliest !== 'article';
  if (isDoubted && types.includes(COLLECTION)) return 'listing';
  // Content systems call lists articles, too.
  if (declaresPost(types)) return isDoubted && isTeaserPage(page, kept, url) ? 'listing' : undefined;
  if (isTeaserPage(page, kept, url) || isShelf(page, kept, url)) return 'listing';
  return isOffer(page, kept, input) ? 'product' : declaredOther(types);
}

/** Content systems declare it for archives, and for pages that tell of what is in one. */
const COLLECTION = 'CollectionPage';
