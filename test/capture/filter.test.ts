import { expect, test } from 'vitest';
import type { FilterOptions } from '../../src/capture/filter.ts';
import { brief, folderWith, readAll } from './helpers.ts';
import { record, response } from './warc-writer.ts';

const typed = (type: string) => ({ 'Content-Type': type });
const archive = Buffer.concat([
  record({ url: 'https://news.example/a/1', date: '2025-01-10T08:00:00Z', block: response('a1') }),
  record({ url: 'https://www.news.example/b/2', date: '2025-02-10T23:30:00Z', block: response('b2') }),
  record({ url: 'https://other.example/a/3', date: '2025-03-10T08:00:00Z', block: response('a3') }),
  record({
    url: 'https://other.example/4',
    date: '2025-03-10T08:00:00Z',
    block: response('gone', {}, '410 Gone'),
  }),
  record({
    url: 'https://other.example/5',
    date: '2025-03-10T08:00:00Z',
    block: response('css', typed('text/css')),
  }),
]);

async function read(options: FilterOptions): Promise<string[]> {
  return brief(await readAll(`${folderWith({ 'x.warc': archive })}/x.warc`, options));
}

test.each<[FilterOptions, string[]]>([
  [{}, ['a1', 'b2', 'a3']],
  [{ hosts: ['news.example'] }, ['a1', 'b2']],
  [{ hosts: ['www.news.example', 'other.example'] }, ['b2', 'a3']],
  [{ urls: ['https://*/a/*'] }, ['a1', 'a3']],
  [{ urls: ['https://other.example/a/?'] }, []],
  [{ from: '2025-02-10' }, ['b2', 'a3']],
  [{ to: '2025-02-10' }, ['a1', 'b2']],
  [{ from: '2025-02-01', to: '2025-02-28' }, ['b2']],
  [{ to: '2025-02-10T20:00:00Z' }, ['a1']],
  [{ statuses: ['410'] }, ['gone']],
  [{ statuses: ['2xx', '400-499'] }, ['a1', 'b2', 'a3', 'gone']],
  [{ mediaTypes: ['text/css'] }, ['css']],
  [{ hosts: ['.NEWS.example.'] }, ['a1', 'b2']],
  [{ hosts: ['*.news.example'] }, ['a1', 'b2']],
  [{ to: '2025-01-10T08:00' }, ['a1']],
  [{ from: '2025-03-10T10:00:00+02:00' }, ['a3']],
  [{ mediaTypes: ['text/*'], hosts: ['other.example'] }, ['a3', 'css']],
])('%j leaves %j', async (options, left) => {
  expect(await read(options)).toEqual(left);
});

test('what has no date or address is left out where one is asked for', async () => {
  const folder = folderWith({ 'page.html': '<p>words' });
  expect(await readAll(folder, { from: '2025-01-01' })).toEqual([]);
  expect(await readAll(folder, { hosts: ['news.example'] })).toEqual([]);
});

test('a host is meant however its name is written', async () => {
  const bytes = record({ url: 'https://b\u00fccher.example/1', block: response('a') });
  const path = `${folderWith({ 'x.warc': bytes })}/x.warc`;
  for (const host of ['b\u00fccher.example', 'B\u00dcCHER.example', 'xn--bcher-kva.example'])
    expect(brief(await readAll(path, { hosts: [host] })), host).toEqual(['a']);
});

test('types choose among files and items too, where they are asked for', async () => {
  const folder = folderWith({
    'a.html': '<p>page',
    'b.txt': 'text',
    'c.ndjson': '{"html": "<p>item"}\n{"text": "words"}\n',
  });
  expect(brief(await readAll(folder, { mediaTypes: ['text/plain'] }))).toEqual(['text', 'words']);
  expect(brief(await readAll(folder, { mediaTypes: ['text/html'] }))).toEqual(['<p>page', '<p>item']);
});

test.each<[FilterOptions, string]>([
  [{ statuses: ['ok'] }, 'bad-status'],
  [{ statuses: ['2x'] }, 'bad-status'],
  [{ statuses: ['299-200'] }, 'bad-status'],
  [{ mediaTypes: ['html'] }, 'bad-media-type'],
  [{ hosts: ['https://news.example/'] }, 'bad-host'],
  [{ hosts: ['news.example:8080'] }, 'bad-host'],
  [{ hosts: [''] }, 'bad-host'],
  [{ from: '3/2/2025' }, 'bad-date'],
  [{ from: '2025-13-01' }, 'bad-date'],
  [{ to: '2025-03' }, 'bad-date'],
  [{ from: '2025-03-02', to: '2025-03-01' }, 'bad-date'],
  [{ from: 'yesterday' }, 'bad-date'],
])('%j is a wrong call', async (options, code) => {
  await expect(read(options)).rejects.toMatchObject({ code, disposition: 'usage' });
});

test('what failed is told whatever the filter', async () => {
  const folder = folderWith({ 'x.warc': archive.subarray(0, 300) });
  expect(brief(await readAll(folder, { hosts: ['nowhere.example'] }))).toEqual(['!truncated-record']);
});
