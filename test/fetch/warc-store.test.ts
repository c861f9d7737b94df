import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { Plan, Visit } from '../../src/capture/fetch/store/store.ts';
import { WarcStore } from '../../src/capture/fetch/store/warc-store.ts';
import { readSources } from '../../src/capture/source.ts';
import { exchangeOf, zippedOf } from './exchange.ts';

let folder: string;
let store: WarcStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-warc-'));
  store = new WarcStore({ folder, userAgent: 'Test/1', fileSize: 1e9 });
});

afterEach(() => rm(folder, { recursive: true }));

async function keep(visit: Visit): Promise<Plan> {
  const { plan, write } = await store.plan(visit);
  await write();
  return plan;
}

const visit = (...hops: Visit['hops']): Visit => ({ url: hops[0]!.url, hops });

interface Read {
  type: string;
  headers: Map<string, string>;
  status: string;
  http: Map<string, string>;
  payload: Buffer;
}

/** Header names as a reader compares them. */
function lowered(headers: Iterable<[string, string]>): Map<string, string> {
  return new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
}

/** Every record of a file, as a WARC library that is not ours reads it. */
async function read(path: string): Promise<Read[]> {
  const records: Read[] = [];
  for await (const record of new WARCParser(createReadStream(path))) {
    records.push({
      type: record.warcType ?? '',
      headers: lowered(record.warcHeaders.headers),
      status: record.httpHeaders?.statusline ?? '',
      http: lowered(record.httpHeaders?.headers ?? []),
      payload: Buffer.from(await record.readFully(true)),
    });
  }
  return records;
}

async function readAll(): Promise<Read[]> {
  const files = (await readdir(folder)).sort();
  return (await Promise.all(files.map(file => read(join(folder, file))))).flat();
}

test('a file opens with warcinfo; a page is response and request', async () => {
  await keep(visit(exchangeOf()));
  const [info, response, request, ...rest] = await readAll();
  expect(rest).toEqual([]);
  expect(info?.type).toBe('warcinfo');
  expect(info?.payload.toString()).toMatch(
    /^software: Dechrome\/[\d.]+\r\nformat: WARC File Format 1\.1\r\n/,
  );
  expect(response?.type).toBe('response');
  expect(response?.headers.get('warc-target-uri')).toBe('https://www.example.org/news/1?b=2&a=1');
  expect(response?.headers.get('warc-date')).toBe('2025-03-01T10:20:30.400Z');
  expect(response?.headers.get('warc-warcinfo-id')).toBe(info?.headers.get('warc-record-id'));
  expect(response?.status).toBe('HTTP/1.1 200 OK');
  expect(response?.payload.toString()).toContain('harbour office');
  expect(request?.type).toBe('request');
  expect(request?.headers.get('warc-concurrent-to')).toBe(response?.headers.get('warc-record-id'));
  expect(request?.http.get('user-agent')).toBe('Test/1');
});

test('our own reader finds the pages with address, date and charset', async () => {
  await keep(visit(exchangeOf()));
  await keep(visit(zippedOf('<p>A second page, sent with gzip.</p>')));
  const captures = [];
  for await (const item of readSources([folder]))
    captures.push('capture' in item ? item.capture : item.failed);
  expect(captures).toMatchObject([
    {
      url: 'https://www.example.org/news/1?b=2&a=1',
      capturedAt: '2025-03-01T10:20:30.400Z',
      charset: 'utf-8',
    },
    { mediaType: 'text/html', bytes: Buffer.from('<p>A second page, sent with gzip.</p>') },
  ]);
});

test('bodies stay encoded as they came; what said that they were chunked is set aside', async () => {
  await keep(visit(zippedOf('<p>x</p>', ['Transfer-Encoding', 'chunked'])));
  const [, response] = await readAll();
  expect(response?.http.get('content-encoding')).toBe('gzip');
  expect(response?.http.get('x-archive-orig-transfer-encoding')).toBe('chunked');
  expect(response?.http.has('transfer-encoding')).toBe(false);
});

test('credentials stay out of the archive', async () => {
  const requestHeaders = [
    ['host', 'a.test'],
    ['Authorization', 'Bearer secret'],
    ['cookie', 'id=secret'],
  ] as const;
  const { writes } = await keep(visit(exchangeOf({ requestHeaders })));
  const raw = gunzipSync(await readFile(join(folder, writes[0]!.file)));
  expect(raw.includes('secret')).toBe(false);
});

test.each([
  ['that broke off', { truncated: true }, 'disconnect'],
  ['behind which the server sent more', { excess: true }, 'unspecified'],
])('a page %s says so', async (_name, flaw, reason) => {
  await keep(visit(exchangeOf(flaw)));
  expect((await readAll())[1]?.headers.get('warc-truncated')).toBe(reason);
});

test('an unchanged page is a revisit that points to the original', async () => {
  const { kept } = await keep(visit(exchangeOf()));
  const later = exchangeOf({ at: '2025-03-02T10:20:30.400Z' });
  const again = await keep({ ...visit(later), original: kept! });
  const modified = exchangeOf({ status: 304, statusText: 'Not Modified', text: '' });
  await keep({ ...visit(modified), original: kept! });
  const [, original, , revisit, , notModified] = await readAll();
  expect(again.kept).toBeUndefined();
  expect([revisit?.type, notModified?.type]).toEqual(['revisit', 'revisit']);
  expect(revisit?.headers.get('warc-profile')).toMatch(/identical-payload-digest$/);
  expect(notModified?.headers.get('warc-profile')).toMatch(/server-not-modified$/);
  for (const record of [revisit, notModified]) {
    expect(record?.headers.get('warc-refers-to')).toBe(original?.headers.get('warc-record-id'));
    expect(record?.headers.get('warc-refers-to-date')).toBe('2025-03-01T10:20:30.400Z');
    expect(record?.headers.get('warc-payload-digest')).toBe(original?.headers.get('warc-payload-digest'));
    expect(record?.payload.length).toBe(0);
  }
});

test('all responses on the way are kept', async () => {
  const moved = exchangeOf({ url: 'http://example.org/', status: 301, statusText: 'Moved', text: '' });
  await keep(visit(moved, exchangeOf()));
  expect((await readAll()).map(({ type }) => type)).toEqual([
    'warcinfo',
    'response',
    'request',
    'response',
    'request',
  ]);
});

test('entries of the index lead to their records', async () => {
  const moved = exchangeOf({ url: 'http://example.org/', status: 301, statusText: 'Moved', text: '' });
  const { entries } = await keep(visit(moved, exchangeOf()));
  expect(entries).toMatchObject([
    { url: 'http://example.org/', status: 301 },
    { status: 200, mediaType: 'text/html' },
  ]);
  for (const { file, offset, length, url } of entries) {
    const bytes = (await readFile(join(folder, file))).subarray(offset, offset + length);
    const record = gunzipSync(bytes).toString();
    expect(record).toMatch(/^WARC\/1\.1\r\nWARC-Type: response\r\n/);
    expect(record).toContain(`WARC-Target-URI: ${url}\r\n`);
  }
});

test('a full file is followed by a new one, with its own warcinfo', async () => {
  store = new WarcStore({ folder, userAgent: 'Test/1', fileSize: 1 });
  for (let i = 0; i < 3; i++) await keep(visit(exchangeOf()));
  const files = (await readdir(folder)).sort();
  expect(files.map(file => file.replace(/-\d{17}-/, '-…-'))).toEqual([
    'dechrome-…-00001.warc.gz',
    'dechrome-…-00002.warc.gz',
    'dechrome-…-00003.warc.gz',
  ]);
  for (const file of files)
    expect((await read(join(folder, file)))[0]?.headers.get('warc-filename')).toBe(file);
});

test('after a crash anywhere in a write either all of it stays or nothing', async () => {
  await keep(visit(exchangeOf()));
  const before = (await readAll()).length;
  const { writes } = await keep(visit(exchangeOf({ text: 'the second page' })));
  const { file, offset, length } = writes[0]!;
  const path = join(folder, file);
  const whole = await readFile(path);
  for (let size = offset; size < offset + length; size += 7) {
    await writeFile(path, whole.subarray(0, size));
    expect(await store.recover(writes)).toBe(false);
    expect(await readAll()).toHaveLength(before);
  }
  await writeFile(path, whole);
  expect(await store.recover(writes)).toBe(true);
  expect(await readAll()).toHaveLength(before + 2);
});

test('a write that was garbled is taken back', async () => {
  const { writes } = await keep(visit(exchangeOf()));
  const path = join(folder, writes[0]!.file);
  const bytes = await readFile(path);
  bytes[bytes.length - 20]! ^= 1;
  await writeFile(path, bytes);
  expect(await store.recover(writes)).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('a write that never began is recovered as nothing', async () => {
  const { plan } = await store.plan(visit(exchangeOf()));
  expect(await store.recover(plan.writes)).toBe(false);
});

test('a folder that cannot be written to stops the run', async () => {
  const path = join(folder, 'taken');
  await writeFile(path, '');
  await truncate(path, 0);
  store = new WarcStore({ folder: path, userAgent: 'Test/1', fileSize: 1e9 });
  await expect(keep(visit(exchangeOf()))).rejects.toMatchObject({
    code: 'cannot-write',
    disposition: 'fatal',
  });
});
