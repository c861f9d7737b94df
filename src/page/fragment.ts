/** The address of a page without a fragment. */
export function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '');
}

/** The fragment, as written, that a link within the page at this address leads to; undefined for any other link. */
export function fragmentOf(href: string | undefined, address: string | undefined): string | undefined {
  const at = href?.indexOf('#') ?? -1;
  if (href === undefined || at < 0 || at === href.length - 1) return undefined;
  return at === 0 || href.slice(0, at) === address ? href.slice(at + 1) : undefined;
}

/** The id that a link within the page at this address leads to. */
export function idOf(href: string | undefined, address: string | undefined): string | undefined {
  const fragment = fragmentOf(href, address);
  try {
    return fragment && decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
