import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, headerOf } from './exchange.ts';
import { FetchError } from './failure.ts';

export interface RetryPolicy {
  /** Requests made at most for one URL. */
  attempts: number;
  /** Milliseconds that the first wait is at most; each further wait may be twice as long. */
  base: number;
  /** Longest wait by our own choice, in milliseconds. */
  cap: number;
  /** Longest wait that a server may ask for; beyond it the URL is given up for this run. */
  maxRetryAfter: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 4, base: 1_000, cap: 30_000, maxRetryAfter: 300_000 };

/** Statuses by which a server says that the same request may succeed later. */
const TRANSIENT_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Makes the attempt until it succeeds, fails for good, or all attempts are used; then gives what the last one
 * gave. Only for requests that change nothing at the server.
 */
export async function withRetries(
  attempt: () => Promise<Exchange>,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<Exchange> {
  for (let made = 1; ; made++) {
    const result = await attempt().catch(asResult);
    const wait = made < policy.attempts ? waitAfter(result, made, policy) : undefined;
    if (wait !== undefined) await pause(wait, signal);
    else if (result instanceof FetchError) throw result;
    else return result;
  }
}

function asResult(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  throw error;
}

/** Milliseconds to wait after the attempt; undefined when another one would be useless or comes too late. */
function waitAfter(result: Exchange | FetchError, made: number, policy: RetryPolicy): number | undefined {
  if (!isTransient(result)) return undefined;
  const asked = result instanceof FetchError ? 0 : (retryAfter(result) ?? 0);
  return asked > policy.maxRetryAfter ? undefined : Math.max(asked, backOff(made, policy));
}

function isTransient(result: Exchange | FetchError): boolean {
  if (result instanceof FetchError) return result.disposition === 'retry';
  return result.truncated || TRANSIENT_STATUS.has(result.status);
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
    throw new FetchError('aborted', 'given up while waiting to try again', error);
  });
}

/** Exponential, with full jitter: many clients that failed together don't come back together. */
export function backOff(
  made: number,
  { base, cap }: RetryPolicy,
  random: () => number = Math.random,
): number {
  return random() * Math.min(cap, base * 2 ** (made - 1));
}

/** Milliseconds that the response asks to wait, by seconds or by date; undefined when it doesn't. */
export function retryAfter(
  { headers }: Pick<Exchange, 'headers'>,
  now: number = Date.now(),
): number | undefined {
  const value = headerOf(headers, 'retry-after')?.trim();
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // All three forms of HTTP dates begin with the weekday; the oldest has no zone and means GMT.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value)) return undefined;
  const date = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
