import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Exchange, Header } from '../../src/capture/fetch/exchange.ts';
import { FetchError } from '../../src/capture/fetch/failure.ts';
import { Host } from '../../src/capture/fetch/host.ts';
import { Hosts } from '../../src/capture/fetch/hosts.ts';
import type { Politeness } from '../../src/capture/fetch/politeness.ts';

const BRISK: Politeness = { perHost: 2, delay: 0, maxDelay: 60_000, maxPause: 1_000 };

function response(status: number, ...headers: Header[]): Exchange {
  const empty = Buffer.alloc(0);
  const head = { url: 'http://a.test/', at: '', requestHeaders: [], statusText: '', headers };
  return { ...head, status, body: empty, content: empty, truncated: false, excess: false };
}

/** Requests that take a moment, with a note of when each began and how many were open at most. */
class Probe {
  readonly starts: number[] = [];
  most = 0;
  private open = 0;

  readonly request = async (): Promise<Exchange> => {
    this.starts.push(Date.now());
    this.most = Math.max(this.most, ++this.open);
    await sleep(20);
    this.open--;
    return response(200);
  };
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

test('a host gets as many requests at a time as it may', async () => {
  const hosts = new Hosts(10, BRISK);
  const probe = new Probe();
  await Promise.all(times(8, i => hosts.run(`http://a.test/${i}`, probe.request)));
  expect(probe.most).toBe(2);
  expect(probe.starts).toHaveLength(8);
});

test('requests to a host start apart from each other', async () => {
  const hosts = new Hosts(10, { ...BRISK, delay: 60 });
  const probe = new Probe();
  await Promise.all(times(4, i => hosts.run(`http://a.test/${i}`, probe.request)));
  const gaps = probe.starts.slice(1).map((start, i) => start - probe.starts[i]!);
  expect(gaps.every(gap => gap >= 60)).toBe(true);
});

test('hosts do not wait for each other, but all keep to the common limit', async () => {
  const hosts = new Hosts(3, { ...BRISK, delay: 1e9 });
  const probe = new Probe();
  await Promise.all(times(9, i => hosts.run(`http://host${i}.test/`, probe.request)));
  expect(probe.most).toBe(3);
});

test('http and https of a name are one host, another port is another', () => {
  const hosts = new Hosts(3, BRISK);
  expect(hosts.of('http://a.test/x')).toBe(hosts.of('https://a.test/y'));
  expect(hosts.of('http://a.test/x')).not.toBe(hosts.of('http://a.test:8080/x'));
});

test('a crawl delay lengthens the distance and allows one request at a time', () => {
  const host = new Host('a.test', { ...BRISK, delay: 100 });
  host.setCrawlDelay(7);
  expect([host.delay, host.concurrency]).toEqual([7_000, 1]);
  const patient = new Host('a.test', { ...BRISK, delay: 10_000 });
  patient.setCrawlDelay(7);
  expect(patient.delay).toBe(10_000);
});

test('overload halves the pace each time, as far as a bound', () => {
  const host = new Host('a.test', { ...BRISK, delay: 400, maxDelay: 5_000 });
  const delays = times(6, () => {
    host.overloaded(0);
    return host.delay;
  });
  expect(delays).toEqual([1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
  expect(host.concurrency).toBe(1);
});

test('successes bring the pace back step by step', () => {
  const host = new Host('a.test', { ...BRISK, perHost: 3, delay: 400 });
  host.overloaded(0);
  host.overloaded(0);
  const paces = times(4, () => {
    for (let i = 0; i < 10; i++) host.succeeded();
    return [host.delay, host.concurrency];
  });
  expect(paces).toEqual([
    [1_000, 2],
    [500, 3],
    [400, 3],
    [400, 3],
  ]);
});

test('a crawl delay outlives recovery', () => {
  const host = new Host('a.test', BRISK);
  host.setCrawlDelay(3);
  host.overloaded(0);
  for (let i = 0; i < 100; i++) host.succeeded();
  expect([host.delay, host.concurrency]).toEqual([3_000, 1]);
});

test.each([429, 503])('status %i with Retry-After pauses the whole host', async status => {
  const hosts = new Hosts(3, BRISK);
  const before = Date.now();
  await hosts.run('http://a.test/1', async () => response(status, ['Retry-After', '1']));
  const probe = new Probe();
  await hosts.run('http://b.test/', probe.request);
  await hosts.run('http://a.test/2', probe.request);
  expect(probe.starts[1]! - before).toBeGreaterThanOrEqual(1000);
});

test('a host that asks for too long a pause is left for another run', async () => {
  const hosts = new Hosts(3, BRISK);
  await hosts.run('http://a.test/1', async () => response(429, ['Retry-After', '3600']));
  const probe = new Probe();
  await expect(hosts.run('http://a.test/2', probe.request)).rejects.toMatchObject({ code: 'deferred' });
  expect(probe.starts).toEqual([]);
});

test('a host that never answers counts as down', async () => {
  const hosts = new Hosts(3, BRISK);
  let made = 0;
  const dead = async (): Promise<Exchange> => {
    made++;
    throw new FetchError('headers-timeout', '');
  };
  const codes: unknown[] = [];
  for (let i = 0; i < 12; i++) await hosts.run('http://a.test/', dead).catch(error => codes.push(error.code));
  expect(made).toBe(8);
  expect(codes.slice(8)).toEqual(['deferred', 'deferred', 'deferred', 'deferred']);
});

test('answers in between keep a host from counting as down', async () => {
  const hosts = new Hosts(3, BRISK);
  const dead = async (): Promise<Exchange> => Promise.reject(new FetchError('headers-timeout', ''));
  for (let i = 0; i < 30; i++) {
    const request = i % 5 === 4 ? async () => response(500) : dead;
    await hosts.run('http://a.test/', request).catch(error => expect(error.code).toBe('headers-timeout'));
  }
});

test('a request that fails frees its place', async () => {
  const hosts = new Hosts(1, { ...BRISK, perHost: 1 });
  await expect(hosts.run('http://a.test/', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect((await hosts.run('http://a.test/', async () => response(200))).status).toBe(200);
});

test('giving up ends the waiting', async () => {
  const giveUp = new AbortController();
  const hosts = new Hosts(1, { ...BRISK, delay: 1e6 }, giveUp.signal);
  await hosts.run('http://a.test/', async () => response(200));
  setTimeout(() => giveUp.abort(), 10);
  await expect(hosts.run('http://a.test/', async () => response(200))).rejects.toMatchObject({
    code: 'aborted',
  });
});
