import { tooLarge } from '../decode-body.ts';
import { type Exchange, type Header, headerOf } from '../exchange.ts';
import { FetchError } from '../failure.ts';
import type { Fetcher } from '../fetcher.ts';
import type { Frontier, Result, Target } from '../frontier/frontier.ts';
import { changedSince, type ListDocument } from '../seeds/entry.ts';
import { MAX_LIST_BYTES } from '../seeds/list-document.ts';
import type { Seed } from '../seeds/seeds.ts';
import { payloadDigest } from '../store/warc-record.ts';
import type { Archivist } from './archivist.ts';
import { listOf } from './list-of.ts';

/** What became of a URL, as it is told. `outcome` is that of Result, `list-problem`, or the code of a failure. */
export interface Told {
  url: string;
  outcome: string;
  message?: string | undefined;
}

export interface VisitOptions {
  fetcher: Fetcher;
  frontier: Frontier;
  archivist: Archivist;
  /** Bytes that a page may have; lists may have more. */
  maxBytes: number;
  /** Entries of lists count when they may have changed since, in milliseconds since 1970. */
  since?: number | undefined;
  tell: (told: Told) => void;
}

/** How many lists may name one another. */
const MAX_DEPTH = 3;

/** Asks for one URL and does what its answer calls for. */
export class Visitor {
  private readonly options: VisitOptions;
  private readonly headers: ReadonlyMap<string, readonly Header[]>;

  constructor(seeds: readonly Seed[], options: VisitOptions) {
    this.options = options;
    this.headers = new Map(seeds.flatMap(({ url, headers }) => (headers ? [[url, headers] as const] : [])));
  }

  /** Gives the hosts of what a list named. Throws only what makes going on useless. */
  async visit(target: Target): Promise<readonly string[]> {
    const { frontier, tell } = this.options;
    try {
      const hops = await this.fetch(target);
      return (await this.asList(target, hops.at(-1)!)) ?? (await this.asPage(target, hops));
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      // What was given up is still to be asked for.
      if (error.code === 'aborted') return [];
      const retry = error.disposition === 'retry' || RETRIED.has(error.code);
      frontier.fail(target.url, error.code, error.message, retry);
      tell({ url: target.url, outcome: error.code, message: error.message });
      return [];
    }
  }

  private fetch({ url, seed, depth }: Target): Promise<Exchange[]> {
    const { fetcher, frontier, since, maxBytes } = this.options;
    const headers = new URL(seed).origin === new URL(url).origin ? this.headers.get(seed) : undefined;
    return fetcher.fetch(url, {
      headers: headers ?? [],
      validators: hop => frontier.validators(hop, since),
      maxBytes: depth === null ? maxBytes : Math.max(maxBytes, MAX_LIST_BYTES),
    });
  }

  /** What to do with a list; undefined when the answer is none, or none was expected. */
  private async asList(target: Target, page: Exchange): Promise<readonly string[] | undefined> {
    const { frontier, tell } = this.options;
    if (target.depth === null) return undefined;
    if (page.status === 304 && frontier.isList(page.url)) {
      frontier.settle({ url: target.url, outcome: 'list' });
      tell({ url: target.url, outcome: 'list', message: 'not modified' });
      return [];
    }
    const list = isSuccess(page) ? await listOf(page) : undefined;
    return list && this.expand(target, page, list);
  }

  private expand(target: Target, page: Exchange, list: ListDocument): readonly string[] {
    const { frontier, since, tell } = this.options;
    const { url, seed, depth } = target;
    const below = (depth ?? 0) + 1;
    const entries = list.entries.filter(entry => changedSince(entry, since));
    const usable = entries.filter(entry => !entry.list || below <= MAX_DEPTH);
    const targets = usable.map(entry => ({ ...entry, seed, depth: entry.list ? below : null }));
    const cut = entries.length - usable.length;
    const problems = cut > 0 ? [...list.problems, `${cut} sitemaps are nested too deep`] : list.problems;
    const added = frontier.expand(listResult(url, page, list, since), targets);
    for (const problem of problems) tell({ url, outcome: 'list-problem', message: problem });
    tell({
      url,
      outcome: 'list',
      message: `names ${list.entries.length}, of which ${added} are to be fetched`,
    });
    return [...new Set(targets.map(entry => new URL(entry.url).host))];
  }

  private async asPage({ url }: Target, hops: readonly Exchange[]): Promise<readonly string[]> {
    const { frontier, archivist, maxBytes, tell } = this.options;
    const page = hops.at(-1)!;
    if (page.content.length > maxBytes || page.body.length > maxBytes) throw tooLarge(page.url, maxBytes);
    const message = `${page.url}: status ${page.status} ${page.statusText}`.trimEnd();
    const confirmed = page.status === 304 && frontier.original(page.url) !== undefined;
    if (page.status >= 500 || page.status === 429 || (page.status === 304 && !confirmed)) {
      throw new FetchError('http-status', message);
    }
    let result: Result = { url, outcome: 'http-status', message };
    if (isSuccess(page) || confirmed || archivist.keepsErrors) result = await archivist.keep(url, hops);
    else frontier.settle(result);
    const { outcome, message: flaw } = result;
    tell({ url, outcome, ...(flaw !== undefined && { message: flaw }) });
    return [];
  }
}

/** Failures that a later run may be spared, besides those that pass quickly. */
const RETRIED: ReadonlySet<string> = new Set([
  'deferred',
  'robots-unreachable',
  'total-timeout',
  'http-status',
]);

function isSuccess({ status }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** A list of lists is read each time: those may change while it does not. So is a list that came damaged. */
function listResult(url: string, page: Exchange, list: ListDocument, since: number | undefined): Result {
  const whole = !page.truncated && list.problems.length === 0 && !list.entries.some(entry => entry.list);
  const validators = {
    etag: headerOf(page.headers, 'etag'),
    lastModified: headerOf(page.headers, 'last-modified'),
  };
  const known = {
    recordId: `list:${since ?? ''}`,
    url: page.url,
    date: page.at,
    digest: payloadDigest(page.body),
  };
  return { url, outcome: 'list', ...(whole && { cache: { ...known, ...validators } }) };
}
