import type { Agent } from 'undici';
import { type ConnectorOptions, guardedAgent } from './connector.ts';
import { ACCEPT_ENCODING } from './decode-body.ts';
import { DEFAULT_LIMITS, type Exchange, type Header, type Limits } from './exchange.ts';
import { Hosts } from './hosts.ts';
import { DEFAULT_CONCURRENCY, DEFAULT_POLITENESS, type Politeness } from './politeness.ts';
import { followRedirects } from './redirects.ts';
import { get } from './request.ts';
import { DEFAULT_RETRY, type RetryPolicy, withRetries } from './retry.ts';
import { RobotsCache } from './robots-cache.ts';
import { PRODUCT } from './user-agent.ts';

export interface FetcherOptions {
  userAgent: string;
  /** Requests open at a time, at all hosts together. */
  concurrency?: number;
  limits?: Partial<Limits>;
  politeness?: Partial<Politeness>;
  retry?: Partial<RetryPolicy>;
  /** What may be connected to, and how names are resolved. */
  connector?: Pick<ConnectorOptions, 'allow' | 'lookup' | 'ca'>;
  signal?: AbortSignal;
}

export interface FetchOptions {
  /** Sent to the URL's own origin only; credentials belong here. */
  headers?: readonly Header[];
  /** Headers that make the request for a URL conditional. */
  validators?: (url: string) => readonly Header[];
  /** Bytes that this one may have, encoded and decoded, when not the limit of all. */
  maxBytes?: number | undefined;
}

/** Fetches pages one by one as a polite robot: within robots.txt, at each host's pace, through redirects. */
export class Fetcher {
  private readonly options: FetcherOptions;
  private readonly limits: Limits;
  private readonly retry: RetryPolicy;
  private readonly agent: Agent;
  private readonly hosts: Hosts;
  private readonly robots: RobotsCache;

  constructor(options: FetcherOptions) {
    this.options = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.retry = { ...DEFAULT_RETRY, ...options.retry };
    const politeness = { ...DEFAULT_POLITENESS, ...options.politeness };
    this.agent = guardedAgent({
      ...options.connector,
      connectTimeout: this.limits.connectTimeout,
      connections: politeness.perHost,
    });
    this.hosts = new Hosts(options.concurrency ?? DEFAULT_CONCURRENCY, politeness, options.signal);
    // However small the pages are that somebody wants, rules are read.
    const maxRobots = Math.max(this.limits.maxBytes, DEFAULT_LIMITS.maxBytes);
    this.robots = new RobotsCache(PRODUCT, async url => {
      const hops = await followRedirects(url, hop => this.request(hop, [], maxRobots));
      return hops.at(-1)!;
    });
  }

  /** Every response on the way to the page, the page's own last. Throws FetchError. */
  fetch(url: string, options: FetchOptions = {}): Promise<Exchange[]> {
    const { headers = [], validators = () => [], maxBytes } = options;
    return followRedirects(url, async (hop, sameOrigin) => {
      const { crawlDelay } = await this.robots.check(hop);
      if (crawlDelay !== undefined) this.hosts.of(hop).setCrawlDelay(crawlDelay);
      return this.request(hop, [...validators(hop), ...(sameOrigin ? headers : [])], maxBytes);
    });
  }

  /** Sitemaps that the origin's robots.txt names. */
  async sitemaps(origin: string): Promise<readonly string[]> {
    return (await this.robots.rules(origin)).sitemaps;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private request(url: string, extra: readonly Header[], maxBytes = this.limits.maxBytes): Promise<Exchange> {
    const { signal } = this.options;
    const headers: Header[] = [
      ['user-agent', this.options.userAgent],
      ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
      ['accept-encoding', ACCEPT_ENCODING],
    ];
    const given = new Set(extra.map(([name]) => name.toLowerCase()));
    const options = {
      dispatcher: this.agent,
      headers: [...headers.filter(([name]) => !given.has(name)), ...extra],
      limits: { ...this.limits, maxBytes },
      ...(signal && { signal }),
    };
    return withRetries(() => this.hosts.run(url, () => get(url, options)), this.retry, signal);
  }
}
