/** A web address as a URI of RFC 3986, which is stricter than browsers are; undefined for what is none. */
export function webUri(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const fragment = hash === '' ? '' : `#${strict(hash.slice(1).replaceAll('#', '%23'))}`;
  return origin + strict(pathname + search) + fragment;
}

function strict(part: string): string {
  return part.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/["<>[\]\\^`{|}]/g, encodeURIComponent);
}
