import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStore } from '../../src/capture/fetch/store/file-store.ts';
import type { CaptureStore, Plan, Visit } from '../../src/capture/fetch/store/store.ts';
import { StreamStore } from '../../src/capture/fetch/store/stream-store.ts';
import { readSources } from '../../src/capture/source.ts';
import { exchangeOf, zippedOf } from './exchange.ts';

let folder: string;
let store: CaptureStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-files-'));
  store = new FileStore(folder);
});

afterEach(() => rm(folder, { recursive: true }));

async function keep(visit: Visit): Promise<Plan> {
  const { plan, write } = await store.plan(visit);
  await write();
  return plan;
}

const visit = (...hops: Visit['hops']): Visit => ({ url: hops[0]!.url, hops });

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort();
}

test('a page is a file with its decoded content, and a sidecar that our reader uses', async () => {
  await keep(visit(zippedOf('<p>The lock opens at dawn.</p>')));
  expect(await files()).toEqual([
    '20250301102030-news-1-b0fd3e4b08.html',
    '20250301102030-news-1-b0fd3e4b08.html.json',
  ]);
  const items = [];
  for await (const item of readSources([folder])) items.push(item);
  expect(items).toMatchObject([
    {
      capture: {
        url: 'https://www.example.org/news/1?b=2&a=1',
        capturedAt: '2025-03-01T10:20:30.400Z',
        mediaType: 'text/html',
        charset: 'utf-8',
        bytes: Buffer.from('<p>The lock opens at dawn.</p>'),
      },
    },
  ]);
});

test.each([
  ['https://example.org/', 'text/html', /-index-\w{10}\.html$/],
  ['https://example.org/a/b.html', 'text/html', /-a-b-\w{10}\.html$/],
  ['https://example.org/%E4%BD%A0', 'text/html', /-index-\w{10}\.html$/],
  ['https://example.org/../../etc/passwd', 'text/plain', /-etc-passwd-\w{10}\.txt$/],
  [`https://example.org/${'long-'.repeat(80)}`, 'text/html', /^.{14}-[a-z-]{1,60}-\w{10}\.html$/],
  ['https://example.org/paper', 'application/pdf', /-paper-\w{10}\.pdf$/],
  ['https://example.org/data', 'application/x-odd', /-data-\w{10}\.bin$/],
  ['http://[2606:4700::1111]:8080/x', 'text/html', /-x-\w{10}\.html$/],
])('%s as %s gets a name of its own', async (url, type, name) => {
  await keep(visit(exchangeOf({ url, headers: [['content-type', type]] })));
  expect((await files())[0]).toMatch(name);
});

test('without a type the content tells', async () => {
  await keep(visit(exchangeOf({ headers: [] })));
  expect((await files())[0]).toMatch(/\.html$/);
});

test.each([{ truncated: true }, { excess: true }])('a page with %o is flagged by our reader', async flaw => {
  await keep(visit(exchangeOf(flaw)));
  const out = new PassThrough();
  store = new StreamStore(out);
  await keep(visit(exchangeOf(flaw)));
  out.end();
  await writeFile(join(folder, 'stream.ndjson'), await out.toArray());
  const flags = [];
  for await (const item of readSources([folder])) flags.push('capture' in item && item.capture.flags);
  expect(flags).toEqual([['truncated'], ['truncated']]);
});

test('an unchanged page is not written again', async () => {
  const { kept } = await keep(visit(exchangeOf()));
  await keep({ ...visit(exchangeOf({ at: '2025-03-02T10:20:30.400Z' })), original: kept! });
  expect(await files()).toHaveLength(2);
});

test('a later version of a page is a file of its own', async () => {
  await keep(visit(exchangeOf()));
  await keep(visit(exchangeOf({ at: '2025-03-02T10:20:30.400Z', text: 'changed' })));
  expect(await files()).toHaveLength(4);
});

test('after a crash both files are there or none', async () => {
  const { writes } = await keep(visit(exchangeOf()));
  expect(await store.recover(writes)).toBe(true);
  await writeFile(join(folder, writes[1]!.file), 'hal');
  expect(await store.recover(writes)).toBe(false);
  expect(await files()).toEqual([]);
});

test('streamed pages are lines that our reader takes from standard input', async () => {
  const out = new PassThrough();
  store = new StreamStore(out);
  await keep(visit(exchangeOf()));
  await keep(visit(exchangeOf({ url: 'https://example.org/2', headers: [], text: '<p>two</p>' })));
  out.end();
  const path = join(folder, 'stream.ndjson');
  await writeFile(path, await out.toArray());
  const items = [];
  for await (const item of readSources([path])) items.push(item);
  expect(items).toMatchObject([
    { capture: { url: 'https://www.example.org/news/1?b=2&a=1', charset: 'utf-8', mediaType: 'text/html' } },
    { capture: { url: 'https://example.org/2', mediaType: 'text/html', bytes: Buffer.from('<p>two</p>') } },
  ]);
});
