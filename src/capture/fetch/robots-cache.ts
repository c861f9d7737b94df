import type { Exchange } from './exchange.ts';
import { type FetchCode, FetchError } from './failure.ts';
import { type RobotsRules, robotsAllow, robotsFor } from './robots.ts';

/** Bytes of a robots.txt that are read; RFC 9309 asks for no less. */
const PARSED = 500 * 1024;

/** RFC 9309: a copy is not to be used for longer than a day. */
const DAY = 24 * 60 * 60 * 1000;

/** Faults that say nothing of robots.txt: the page itself would meet them. */
const PAGE_WOULD_TOO: ReadonlySet<FetchCode> = new Set(['address-refused', 'aborted', 'deferred']);

interface Entry {
  rules: Promise<RobotsRules>;
  expires: number;
}

/** The robots.txt of every origin met, each fetched once a day at most. */
export class RobotsCache {
  private readonly agent: string;
  private readonly fetch: (url: string) => Promise<Exchange>;
  private readonly entries = new Map<string, Entry>();

  /** `fetch` follows redirects and retries; `agent` is our product token. */
  constructor(agent: string, fetch: (url: string) => Promise<Exchange>) {
    this.agent = agent;
    this.fetch = fetch;
  }

  /** The rules for a URL's origin. Throws `robots-unreachable`, and faults that would meet the page too. */
  rules(url: string): Promise<RobotsRules> {
    const { origin } = new URL(url);
    const known = this.entries.get(origin);
    if (known !== undefined && known.expires > Date.now()) return known.rules;
    const rules = this.load(origin);
    rules.catch(() => {});
    this.entries.set(origin, { rules, expires: Date.now() + DAY });
    return rules;
  }

  /** Throws `robots-disallowed` when the rules forbid the URL. */
  async check(url: string): Promise<RobotsRules> {
    const rules = await this.rules(url);
    if (robotsAllow(rules, url)) return rules;
    throw new FetchError('robots-disallowed', `${url}: the site's robots.txt asks robots to stay away`);
  }

  private async load(origin: string): Promise<RobotsRules> {
    const exchange = await this.fetch(`${origin}/robots.txt`).catch((error: unknown) => {
      if (error instanceof FetchError && !PAGE_WOULD_TOO.has(error.code)) throw unreachable(origin, error);
      throw error;
    });
    const { status, content } = exchange;
    if (status >= 200 && status < 300) return robotsFor(wholeLines(content), this.agent);
    if (status < 500) return { rules: [], crawlDelay: undefined, sitemaps: [] };
    throw unreachable(origin, new Error(`status ${status}`));
  }
}

/** RFC 9309: as long as nobody can tell what is allowed, nothing is. */
function unreachable(origin: string, cause: Error): FetchError {
  const why = `robots.txt cannot be had, so nothing may be fetched (${cause.message})`;
  return new FetchError('robots-unreachable', `${origin}: ${why}`, cause);
}

/** Half a line at the cut could forbid or allow far more than the whole one. */
function wholeLines(content: Buffer): Buffer {
  if (content.length <= PARSED) return content;
  const end = content.subarray(0, PARSED).lastIndexOf('\n');
  return content.subarray(0, end < 0 ? PARSED : end);
}
