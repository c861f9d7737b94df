/** An address, taken apart; undefined where it is none. */
export function parseUrl(address: string | undefined, base?: string): URL | undefined {
  if (address === undefined) return undefined;
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** Whether a link leads to another page of the site than its `own`, and not to its front page. */
export function leadsElsewhere(href: string | undefined, own: URL | undefined): boolean {
  if (href === undefined || href.startsWith('#')) return false;
  const target = parseUrl(href, own?.href ?? 'http://unknown.invalid/');
  if (!target?.protocol.startsWith('http') || target.pathname === '/') return false;
  if (own === undefined) return true;
  return bare(target.hostname) === bare(own.hostname) && target.pathname !== own.pathname;
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}
