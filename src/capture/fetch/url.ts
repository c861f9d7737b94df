import { FetchError } from './failure.ts';

/** Parameters that only tell where a click came from; the page is the same without them. */
const TRACKING =
  /^(?:utm_[a-z_]+|[gd]clid|gclsrc|gbraid|wbraid|fbclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|at_(?:medium|campaign))$/i;

/** An escape; not one whose decoding would complete a stray percent sign to another escape. */
const ESCAPE = /(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi;

/**
 * The one spelling under which a page is fetched and remembered: no fragment, no click tracking, no default
 * port, percent-encoding as RFC 3986 prefers it. Throws `bad-url` or `unsupported-scheme`.
 */
export function normalizeUrl(text: string, base?: string): string {
  const url = parse(text.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError('unsupported-scheme', `${text}: only http and https are fetched`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchError('bad-url', `${url.host}: credentials do not belong in a URL; give them as a header`);
  }
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = tidyEncoding(url.pathname);
  url.search = tidyEncoding(withoutTracking(url.search));
  return url.href;
}

function parse(text: string, base?: string): URL {
  try {
    return new URL(text, base);
  } catch (error) {
    throw new FetchError('bad-url', `${text}: not a URL`, error);
  }
}

/** Edits the text: URLSearchParams would respell every other parameter too. */
function withoutTracking(search: string): string {
  if (search === '') return '';
  const kept = search
    .slice(1)
    .split('&')
    .filter(part => !TRACKING.test(part.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function tidyEncoding(text: string): string {
  return text.replace(ESCAPE, code => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}
