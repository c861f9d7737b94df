import { expect, test } from 'vitest';
import type { Exchange, Header } from '../../src/capture/fetch/exchange.ts';
import { FetchError } from '../../src/capture/fetch/failure.ts';
import { backOff, DEFAULT_RETRY, retryAfter, withRetries } from '../../src/capture/fetch/retry.ts';

const QUICK = { attempts: 4, base: 1, cap: 2, maxRetryAfter: 50 };

function response(status: number, ...headers: Header[]): Exchange {
  const empty = Buffer.alloc(0);
  const head = { url: 'http://a.test/', at: '', requestHeaders: [], statusText: '', headers };
  return { ...head, status, body: empty, content: empty, truncated: false, excess: false };
}

/** Gives these results one after the other, the last one for ever, and counts. */
function server(...results: (Exchange | FetchError)[]): {
  attempt: () => Promise<Exchange>;
  count: () => number;
} {
  let made = 0;
  return {
    attempt: async () => {
      const result = results[Math.min(made++, results.length - 1)]!;
      if (result instanceof FetchError) throw result;
      return result;
    },
    count: () => made,
  };
}

test.each([
  ['what went well', [response(200)], 1, 200],
  ['a page that is missing', [response(404)], 1, 404],
  ['a ban', [response(403)], 1, 403],
  ['a server error that passes', [response(503), response(500), response(200)], 3, 200],
  ['a server error that stays', [response(503)], 4, 503],
  ['a lost connection', [new FetchError('connection-lost', ''), response(200)], 2, 200],
  ['too many requests, asked to wait', [response(429, ['Retry-After', '0']), response(200)], 2, 200],
  ['asked to wait too long', [response(503, ['Retry-After', '3600'])], 1, 503],
  ['a page cut short', [{ ...response(200), truncated: true }, response(200)], 2, 200],
])('%s', async (_name, results, attempts, status) => {
  const { attempt, count } = server(...results);
  expect((await withRetries(attempt, QUICK)).status).toBe(status);
  expect(count()).toBe(attempts);
});

test.each([
  ['connection-lost', 4],
  ['headers-timeout', 4],
  ['connect-failed', 4],
  ['address-refused', 1],
  ['tls-failure', 1],
  ['too-large', 1],
  ['bad-response', 1],
] as const)('%s is tried %i times', async (code, attempts) => {
  const { attempt, count } = server(new FetchError(code, ''));
  await expect(withRetries(attempt, QUICK)).rejects.toMatchObject({ code });
  expect(count()).toBe(attempts);
});

test('a page that is always cut short is given as far as it came', async () => {
  const { attempt, count } = server({ ...response(200), truncated: true });
  expect(await withRetries(attempt, QUICK)).toMatchObject({ truncated: true });
  expect(count()).toBe(4);
});

test('faults of our own are not repeated', async () => {
  let made = 0;
  const attempt = async (): Promise<Exchange> => {
    made++;
    throw new TypeError('ours');
  };
  await expect(withRetries(attempt, QUICK)).rejects.toThrow(TypeError);
  expect(made).toBe(1);
});

test('giving up ends the wait', async () => {
  const giveUp = new AbortController();
  const waiting = withRetries(
    server(response(503)).attempt,
    { ...QUICK, base: 1e9, cap: 1e9 },
    giveUp.signal,
  );
  setTimeout(() => giveUp.abort(), 10);
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
});

test('waits grow from nothing up to a bound that doubles, as far as the cap', () => {
  const bounds = [1, 2, 3, 4, 5, 6, 7, 8].map(made => backOff(made, DEFAULT_RETRY, () => 1));
  expect(bounds).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
  expect(backOff(3, DEFAULT_RETRY, () => 0)).toBe(0);
  expect(backOff(3, DEFAULT_RETRY, () => 0.5)).toBe(2000);
});

const NOW = Date.UTC(1994, 10, 6, 8, 49, 0);

test.each([
  ['120', 120_000],
  ['0', 0],
  [' 5 ', 5_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
  ['Sun Nov  6 08:49:37 1994', 37_000],
  ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['99999999999', undefined],
  ['Sun, 99 Nov 1994 08:49:37 GMT', undefined],
  ['2030-01-01', undefined],
])('Retry-After: %s', (value, milliseconds) => {
  expect(retryAfter({ headers: [['retry-AFTER', value]] }, NOW)).toBe(milliseconds);
});

test('without Retry-After nothing is asked', () => {
  expect(retryAfter({ headers: [] })).toBeUndefined();
});
