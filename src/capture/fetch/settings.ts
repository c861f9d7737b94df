import { DEFAULT_LIMITS } from './exchange.ts';
import type { FetchJob } from './fetch.ts';
import { DEFAULT_CONCURRENCY, DEFAULT_POLITENESS } from './politeness.ts';
import { DEFAULT_RETRY } from './retry.ts';
import { WARC_SIZE } from './store/warc-size.ts';
import { userAgentOf } from './user-agent.ts';

/** What people set of a fetch, on the command line or in a job file. Times are in seconds. */
export interface FetchSettings {
  /** E-mail or URL that sites can reach its operator by. */
  contact?: string | undefined;
  /** Entries of lists count when they may have changed since, in milliseconds since 1970. */
  since?: number | undefined;
  maxPages?: number | undefined;
  maxBytes: number;
  delay: number;
  perHost: number;
  concurrency: number;
  timeout: number;
  retries: number;
  allowPrivate?: boolean | undefined;
}

export const FETCH_DEFAULTS = {
  maxBytes: DEFAULT_LIMITS.maxBytes,
  delay: DEFAULT_POLITENESS.delay / 1000,
  perHost: DEFAULT_POLITENESS.perHost,
  concurrency: DEFAULT_CONCURRENCY,
  timeout: DEFAULT_LIMITS.totalTimeout / 1000,
  retries: DEFAULT_RETRY.attempts - 1,
  warcSize: WARC_SIZE,
} as const;

/** Outcomes of a URL that leave nothing to be desired. */
const GOOD: ReadonlySet<string> = new Set(['captured', 'unchanged', 'list']);

/** Whether an outcome, as told by `FetchJob.tell`, leaves nothing to be desired. */
export function isGood(outcome: string): boolean {
  return GOOD.has(outcome);
}

/** The part of a fetch that its settings make. */
export function fetchJobOf(settings: FetchSettings): Omit<FetchJob, 'seeds' | 'output' | 'tell'> {
  const { contact, since, maxPages, concurrency, maxBytes, perHost } = settings;
  return {
    ...{ since, maxPages, concurrency, userAgent: userAgentOf(contact) },
    allowPrivate: settings.allowPrivate === true,
    limits: { maxBytes, totalTimeout: settings.timeout * 1000 },
    politeness: { delay: settings.delay * 1000, perHost },
    retry: { attempts: settings.retries + 1 },
  };
}
