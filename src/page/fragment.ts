import { decodedUri } from './decoded-uri.ts';

/** The address of a page without a fragment. */
export function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '');
}

/** The fragment, as written, that a link within the page at this address leads to; undefined for any other link. */
export function fragmentOf(href: string | undefined, address: string | undefined): string | undefined {
  const at = href?.indexOf('#') ?? -1;
  if (href === undefined || at < 0 || at === href.length - 1) return undefined;
  return at === 0 || isAddressOf(href.slice(0, at), address) ? href.slice(at + 1) : undefined;
}

const ORIGIN = /^[a-z]+:\/\/[^/]*$/i;

/** Whether a link has the address of the page, in full or from the root of its site. */
function isAddressOf(href: string, address: string | undefined): boolean {
  if (href === address) return true;
  if (!address?.endsWith(href) || !href.startsWith('/')) return false;
  return ORIGIN.test(address.slice(0, -href.length));
}

/** The id that a link within the page at this address leads to. */
export function idOf(href: string | undefined, address: string | undefined): string | undefined {
  const fragment = fragmentOf(href, address);
  return fragment && decodedUri(fragment);
}
