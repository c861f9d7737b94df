import type { Exchange } from './exchange.ts';
import { FetchError } from './failure.ts';
import { normalizeUrl } from './url.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Redirects followed at most for one URL. */
const MAX_REDIRECTS = 5;

/**
 * Visits the URL and where it leads; gives every response on the way, the last one last. `visit` is told
 * whether all hops so far were of the first origin: only then may it send credentials, and once they were
 * withheld they stay so. Throws `redirect-loop`, `too-many-redirects`, `bad-redirect`, and what `visit` throws.
 */
export async function followRedirects(
  first: string,
  visit: (url: string, sameOrigin: boolean) => Promise<Exchange>,
): Promise<Exchange[]> {
  const { origin } = new URL(first);
  const seen = new Set<string>();
  const hops: Exchange[] = [];
  let sameOrigin = true;
  for (let url: string | undefined = first; url !== undefined; ) {
    if (seen.has(url))
      throw new FetchError('redirect-loop', `${first}: is redirected in a circle, by ${url}`);
    if (seen.size > MAX_REDIRECTS) {
      throw new FetchError('too-many-redirects', `${first}: is redirected more than ${MAX_REDIRECTS} times`);
    }
    seen.add(url);
    sameOrigin &&= new URL(url).origin === origin;
    const hop = await visit(url, sameOrigin);
    hops.push(hop);
    url = targetOf(hop);
  }
  return hops;
}

/** Where a response leads; undefined when it leads nowhere. */
function targetOf({ url, status, headers }: Exchange): string | undefined {
  const [, location] = headers.find(([name]) => name.toLowerCase() === 'location') ?? [];
  if (location === undefined || !REDIRECTS.has(status)) return undefined;
  // Servers send UTF-8 where only ASCII is allowed; octets would be escaped one by one.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  try {
    return normalizeUrl(text, url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FetchError('bad-redirect', `${url}: is redirected to where we cannot go (${why})`, error);
  }
}
