import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FetchDatabase } from '../../src/capture/fetch/frontier/database.ts';
import { Frontier, type Target } from '../../src/capture/fetch/frontier/frontier.ts';

let folder: string;
let database: FetchDatabase;
let frontier: Frontier;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-frontier-'));
  open();
});

afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

function open(): void {
  database = new FetchDatabase(join(folder, 'fetch.db'));
  frontier = new Frontier(database);
}

/** As after a crash, or another day. */
function reopen(): void {
  database.close();
  open();
}

const page = (url: string): Target => ({ url, seed: url, depth: null });
const A = page('http://a.test/1');
const B = page('http://a.test/2');
const C = page('http://c.test/');
const ORIGINAL = { recordId: '<urn:1>', url: A.url, date: '2025-03-01T00:00:00Z', digest: 'sha256:00' };
const PLAN = {
  writes: [{ file: 'x.warc.gz', offset: 10, length: 20, digest: 'ab' }],
  entries: [
    {
      ...{ file: 'x.warc.gz', offset: 10, length: 20, url: A.url, date: '2025-03-01T00:00:00Z' },
      ...{ mediaType: 'text/html', status: 200, digest: 'sha256:00' },
    },
  ],
  kept: ORIGINAL,
};

/** URLs left to ask for. */
function pending(): string[] {
  const urls: string[] = [];
  for (const host of frontier.hosts()) {
    const busy = new Set<string>();
    for (let next = frontier.next(host, busy); next; next = frontier.next(host, busy)) busy.add(next.url);
    urls.push(...busy);
  }
  return urls;
}

test('URLs come by host, in order, each once', () => {
  frontier.begin();
  expect(frontier.add([A, C, B, A])).toBe(3);
  expect(frontier.add([B])).toBe(0);
  expect(pending()).toEqual([A.url, B.url, C.url]);
});

test('a run that broke off is continued: what was done stays done', () => {
  expect(frontier.begin()).toBe('begun');
  frontier.add([A, B, C]);
  frontier.settle({ url: A.url, outcome: 'captured' });
  frontier.fail(B.url, 'too-large', '', false);
  reopen();
  expect(frontier.begin()).toBe('resumed');
  expect(frontier.add([A, B, C])).toBe(0);
  expect(pending()).toEqual([C.url]);
});

test('a new run asks for its seeds again, and for what may succeed now', () => {
  frontier.begin();
  frontier.add([A, B, C]);
  frontier.settle({ url: A.url, outcome: 'captured' });
  frontier.fail(B.url, 'headers-timeout', '', true);
  frontier.fail(C.url, 'too-large', '', false);
  frontier.finish();
  reopen();
  expect(frontier.begin()).toBe('begun');
  expect(pending()).toEqual([B.url]);
  expect(frontier.add([A])).toBe(1);
  expect(pending().sort()).toEqual([A.url, B.url]);
});

test('what fails in five runs in a row is not taken over any more; to be deferred does not count', () => {
  const rounds = (code: string): number => {
    let count = 0;
    for (let run = 0; run < 8; run++) {
      frontier.begin();
      if (run === 0) frontier.add([page(`http://${code}.test/`)]);
      for (const url of pending()) {
        count++;
        frontier.fail(url, code, '', true);
      }
      frontier.finish();
    }
    return count;
  };
  expect(rounds('connection-lost')).toBe(5);
  expect(rounds('deferred')).toBe(8);
});

test('a page that its list says has not changed since is passed over', () => {
  frontier.begin();
  frontier.add([A]);
  frontier.settle({ url: A.url, outcome: 'captured' });
  frontier.finish();
  frontier.begin();
  expect(frontier.add([{ ...A, modified: Date.now() - 60_000 }])).toBe(0);
  expect(frontier.add([{ ...A, modified: Date.now() + 60_000 }])).toBe(1);
});

test('a write counts when it is confirmed', () => {
  frontier.begin();
  frontier.add([A]);
  frontier.intend(PLAN, { url: A.url, outcome: 'captured', cache: { ...ORIGINAL, etag: '"1"' } });
  reopen();
  frontier.begin();
  expect(pending()).toEqual([A.url]);
  expect(frontier.intended()).toEqual(PLAN.writes);
  frontier.confirm();
  expect(frontier.intended()).toBeUndefined();
  expect(pending()).toEqual([]);
  expect(frontier.original(A.url)).toEqual(ORIGINAL);
  expect(frontier.files()).toEqual(['x.warc.gz']);
  expect(frontier.entries('x.warc.gz')).toEqual(PLAN.entries);
});

test('a write that was taken back leaves nothing', () => {
  frontier.begin();
  frontier.add([A]);
  frontier.intend(PLAN, { url: A.url, outcome: 'captured', cache: ORIGINAL });
  frontier.forget();
  expect(frontier.intended()).toBeUndefined();
  expect(pending()).toEqual([A.url]);
  expect(frontier.original(A.url)).toBeUndefined();
});

test('requests are conditional on what is known', () => {
  frontier.begin();
  frontier.add([A, B, C]);
  expect(frontier.validators(A.url, undefined)).toEqual([]);
  frontier.settle({
    url: A.url,
    outcome: 'captured',
    cache: { ...ORIGINAL, etag: '"1"', lastModified: 'Sat' },
  });
  frontier.settle({ url: B.url, outcome: 'captured', cache: { ...ORIGINAL, url: B.url, etag: undefined } });
  reopen();
  expect(frontier.validators(A.url, undefined)).toEqual([
    ['if-none-match', '"1"'],
    ['if-modified-since', 'Sat'],
  ]);
  expect(frontier.validators(B.url, undefined)).toEqual([]);
});

test('a list that was read for what is new must be read again for what is older', () => {
  const cache = { ...ORIGINAL, recordId: 'list:1000', etag: '"1"' };
  frontier.begin();
  frontier.add([A]);
  frontier.settle({ url: A.url, outcome: 'list', cache });
  expect(frontier.validators(A.url, 2000)).toHaveLength(1);
  expect(frontier.validators(A.url, 1000)).toHaveLength(1);
  expect(frontier.validators(A.url, 999)).toEqual([]);
  expect(frontier.validators(A.url, undefined)).toEqual([]);
  expect([frontier.isList(A.url), frontier.original(A.url)]).toEqual([true, undefined]);
});

test('a list and what it names are noted together', () => {
  frontier.begin();
  frontier.add([A]);
  expect(frontier.expand({ url: A.url, outcome: 'list' }, [B, C, B])).toBe(2);
  expect(pending()).toEqual([B.url, C.url]);
});

test('two processes cannot write to one folder', () => {
  const module = new URL('../../src/capture/fetch/frontier/database.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(m => new m.FetchDatabase(${JSON.stringify(join(folder, 'fetch.db'))}))
    .then(() => console.log('opened'), error => console.log(error.code, error.disposition));`;
  const second = (): string =>
    spawnSync(process.execPath, ['--import', 'tsx', '-e', script]).stdout.toString().trim();
  expect(second()).toBe('captures-in-use usage');
  database.close();
  expect(second()).toBe('opened');
  open();
});
