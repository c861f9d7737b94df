import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userAgentOf } from '../../src/capture/fetch/user-agent.ts';
import { readSources } from '../../src/capture/source.ts';
import { fetchInto, outcomes } from './job.ts';
import { html, redirect, Site } from './site.ts';

let folder: string;
let site: Site;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-fetch-'));
  site = await Site.start();
});

afterEach(async () => {
  site.stop();
  await rm(folder, { recursive: true });
});

const urls = (...paths: string[]): string[] => paths.map(path => site.origin + path);

/** What our own reader finds in the folder: paths and texts. */
async function captured(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const item of readSources([folder])) {
    if ('failed' in item) throw new Error(item.failed.reason);
    found.push([new URL(item.capture.url ?? '').pathname, Buffer.from(item.capture.bytes).toString()]);
  }
  return found.sort();
}

function sitemap(...paths: string[]): string {
  return `<urlset>${urls(...paths)
    .map(url => `<url><loc>${url}</loc></url>`)
    .join('')}</urlset>`;
}

test('pages become captures; what fails is told', async () => {
  site.routes['/a'] = html('page a');
  site.routes['/big'] = html('x'.repeat(2000));
  const told = await fetchInto(folder, urls('/a', '/none', '/big'), { limits: { maxBytes: 1000 } });
  expect(outcomes(told)).toEqual({ '/a': 'captured', '/none': 'http-status', '/big': 'too-large' });
  expect((await captured())[0]).toEqual(['/a', 'page a']);
});

test('a URL is fetched once, however often and in whatever spelling it is named', async () => {
  site.routes['/a'] = html('page a');
  await fetchInto(folder, [...urls('/a', '/a'), `${site.origin}/a`]);
  expect(site.count('/a')).toBe(1);
});

test('feeds are followed, and are no captures themselves', async () => {
  site.routes['/feed'] = { body: `<rss><channel><item><link>${site.origin}/1</link></item></channel></rss>` };
  site.routes['/1'] = html('one');
  expect(outcomes(await fetchInto(folder, urls('/feed')))).toEqual({ '/feed': 'list', '/1': 'captured' });
  expect(await captured()).toEqual([['/1', 'one']]);
});

test('sitemaps of sitemaps are followed, from robots.txt on, as deep as is sensible', async () => {
  const index = (path: string): string =>
    `<sitemapindex><sitemap><loc>${site.origin}${path}</loc></sitemap></sitemapindex>`;
  site.routes['/robots.txt'] = { body: `Sitemap: ${site.origin}/i1.xml\n` };
  site.routes['/i1.xml'] = { body: index('/i2.xml') };
  site.routes['/i2.xml'] = { body: sitemap('/1') };
  site.routes['/1'] = html('one');
  const told = await fetchInto(folder, urls('/robots.txt'));
  expect(outcomes(told)).toMatchObject({ '/i1.xml': 'list', '/i2.xml': 'list', '/1': 'captured' });
  site.routes['/deep'] = { body: index('/d1') };
  for (let i = 1; i <= 9; i++) site.routes[`/d${i}`] = { body: index(`/d${i + 1}`) };
  await fetchInto(folder, urls('/deep'));
  expect([site.count('/d3'), site.count('/d4')]).toEqual([1, 0]);
});

test('a sitemap may be a text of addresses; a text that says more is a page', async () => {
  const text = (body: string) => ({ body, headers: { 'content-type': 'text/plain' } });
  site.routes['/map.txt'] = text(`\ufeff${site.origin}/1\r\n\r\n${site.origin}/2\n`);
  site.routes['/page.txt'] = text(`See ${site.origin}/3\n${site.origin}/3\n`);
  site.routes['/1'] = html('one');
  site.routes['/2'] = html('two');
  expect(outcomes(await fetchInto(folder, urls('/map.txt', '/page.txt')))).toEqual({
    '/map.txt': 'list',
    '/page.txt': 'captured',
    '/1': 'captured',
    '/2': 'captured',
  });
});

test('a page that a list names is a page, even if it is a feed', async () => {
  site.routes['/map.xml'] = { body: sitemap('/inner') };
  site.routes['/inner'] = { body: sitemap('/never'), headers: { 'content-type': 'application/xml' } };
  await fetchInto(folder, urls('/map.xml'));
  expect([site.count('/inner'), site.count('/never')]).toEqual([1, 0]);
});

test('entries older than asked for are left out', async () => {
  site.routes['/map.xml'] = {
    body: `<urlset><url><loc>${site.origin}/old</loc><lastmod>2024-12-31</lastmod></url>
      <url><loc>${site.origin}/new</loc><lastmod>2025-01-01</lastmod></url>
      <url><loc>${site.origin}/undated</loc></url></urlset>`,
  };
  for (const path of ['/old', '/new', '/undated']) site.routes[path] = html(path);
  const told = await fetchInto(folder, urls('/map.xml'), { since: Date.UTC(2025, 0, 1, 12) });
  expect(Object.keys(outcomes(told)).sort()).toEqual(['/map.xml', '/new', '/undated']);
});

test('redirects are archived with what they lead to', async () => {
  site.routes['/1'] = redirect('/2');
  site.routes['/2'] = html('two');
  await fetchInto(folder, urls('/1'));
  const [file] = (await readdir(folder)).filter(name => name.endsWith('.cdxj'));
  const index = (await readFile(join(folder, file!), 'utf8')).trim().split('\n');
  expect(index.map(line => JSON.parse(line.slice(line.indexOf('{'))).status)).toEqual(['302', '200']);
});

test('headers of a seed go to its own origin, also for what its list names', async () => {
  const other = await Site.start({ '/x': html('x') }, '127.0.0.3');
  site.routes['/feed'] = {
    body: `<rss><item><link>${site.origin}/1</link></item><item><link>${other.origin}/x</link></item></rss>`,
  };
  site.routes['/1'] = html('one');
  await fetchInto(folder, [{ url: `${site.origin}/feed`, headers: [['Cookie', 'id=1']] }]);
  expect(site.last('/feed')?.headers.cookie).toBe('id=1');
  expect(site.last('/1')?.headers.cookie).toBe('id=1');
  expect(other.last('/x')?.headers.cookie).toBeUndefined();
  other.stop();
});

describe('fetched again', () => {
  test('an unchanged page is asked for conditionally and becomes a revisit', async () => {
    site.routes['/a'] = request =>
      request.headers['if-none-match'] === '"1"' &&
      request.headers['if-modified-since'] === 'Sat, 01 Mar 2025 00:00:00 GMT'
        ? { status: 304 }
        : html('page a', { etag: '"1"', 'last-modified': 'Sat, 01 Mar 2025 00:00:00 GMT' });
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'captured' });
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'unchanged' });
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'unchanged' });
    const [, ...revisits] = await Promise.all(
      (await readdir(folder))
        .filter(name => name.endsWith('.cdxj'))
        .sort()
        .map(name => readFile(join(folder, name), 'utf8')),
    );
    expect(revisits).toHaveLength(2);
    for (const revisit of revisits) expect(revisit).toContain('"mime":"warc/revisit"');
  });

  test('a page without validators that is the same is a revisit too', async () => {
    site.routes['/a'] = html('page a');
    await fetchInto(folder, urls('/a'));
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'unchanged' });
  });

  test('a changed page is captured again', async () => {
    site.routes['/a'] = html('page a', { etag: '"1"' });
    await fetchInto(folder, urls('/a'));
    site.routes['/a'] = html('page a, corrected', { etag: '"2"' });
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'captured' });
    expect((await captured()).map(([, text]) => text)).toEqual(['page a', 'page a, corrected']);
  });

  test('a feed that has not changed costs one request', async () => {
    site.routes['/feed'] = request =>
      request.headers['if-none-match'] === '"f"'
        ? { status: 304 }
        : { body: sitemap('/1'), headers: { etag: '"f"' } };
    site.routes['/1'] = html('one');
    await fetchInto(folder, urls('/feed'));
    expect(outcomes(await fetchInto(folder, urls('/feed')))).toEqual({ '/feed': 'list' });
    expect(site.count('/1')).toBe(1);
  });

  test('pages that their sitemap says are older than our capture are passed over', async () => {
    const dated = (date: string): string =>
      `<urlset><url><loc>${site.origin}/1</loc><lastmod>${date}</lastmod></url></urlset>`;
    site.routes['/map.xml'] = { body: dated('2025-01-01') };
    site.routes['/1'] = html('one');
    await fetchInto(folder, urls('/map.xml'));
    await fetchInto(folder, urls('/map.xml'));
    expect(site.count('/1')).toBe(1);
    site.routes['/map.xml'] = { body: dated('2099-01-01') };
    await fetchInto(folder, urls('/map.xml'));
    expect(site.count('/1')).toBe(2);
  });

  test('what failed for a time is tried again without being named', async () => {
    site.routes['/map.xml'] = { body: sitemap('/1') };
    site.routes['/1'] = { status: 503 };
    expect(outcomes(await fetchInto(folder, urls('/map.xml')))['/1']).toBe('http-status');
    site.routes['/1'] = html('one');
    site.routes['/map.xml'] = { body: sitemap() };
    expect(outcomes(await fetchInto(folder, urls('/map.xml')))['/1']).toBe('captured');
  });

  test('an answer of "not modified" that nobody asked for is a failure', async () => {
    site.routes['/a'] = { status: 304 };
    expect(outcomes(await fetchInto(folder, urls('/a')))).toEqual({ '/a': 'http-status' });
  });
});

describe('stopped', () => {
  test('at a number of pages, the rest come the next time', async () => {
    const paths = ['/1', '/2', '/3', '/4', '/5'];
    for (const path of paths) site.routes[path] = html(path);
    await fetchInto(folder, urls(...paths), { maxPages: 2 });
    expect(await captured()).toHaveLength(2);
    await fetchInto(folder, urls(...paths));
    expect(await captured()).toHaveLength(5);
    for (const path of paths) expect(site.count(path)).toBe(1);
  });

  test('on request, the rest come the next time', async () => {
    const giveUp = new AbortController();
    site.routes['/1'] = html('one');
    site.routes['/2'] = () => void giveUp.abort();
    const politeness = { perHost: 1, delay: 0 };
    await fetchInto(folder, urls('/1', '/2', '/3'), { signal: giveUp.signal, politeness });
    expect(await captured()).toEqual([['/1', 'one']]);
    site.routes['/2'] = html('two');
    site.routes['/3'] = html('three');
    await fetchInto(folder, urls('/1', '/2', '/3'));
    expect(await captured()).toHaveLength(3);
    expect([site.count('/1'), site.count('/3')]).toEqual([1, 1]);
  });
});

test('as plain files', async () => {
  site.routes['/news/ferry.html'] = html('<p>The ferry</p>');
  const output = { folder, format: 'files' } as const;
  await fetchInto(folder, urls('/news/ferry.html', '/none'), { output });
  expect(await captured()).toEqual([['/news/ferry.html', '<p>The ferry</p>']]);
  expect(outcomes(await fetchInto(folder, urls('/news/ferry.html'), { output }))).toEqual({
    '/news/ferry.html': 'unchanged',
  });
});

test('as a stream', async () => {
  site.routes['/a'] = html('page a');
  const stream = new PassThrough();
  await fetchInto(folder, urls('/a', '/none'), { output: { stream } });
  const lines = stream.end().read().toString().trim().split('\n');
  expect(lines.map((line: string) => Buffer.from(JSON.parse(line).base64, 'base64').toString())).toEqual([
    'page a',
  ]);
  expect(await readdir(folder)).toEqual([]);
});

test('many hosts at once', async () => {
  const sites = await Promise.all(
    Array.from({ length: 12 }, (_, i) => Site.start({ '/a': html(`site ${i}`) }, `127.0.1.${i + 1}`)),
  );
  const told = await fetchInto(
    folder,
    sites.map(({ origin }) => `${origin}/a`),
    { concurrency: 3 },
  );
  expect(told.map(({ outcome }) => outcome)).toEqual(Array(12).fill('captured'));
  for (const one of sites) one.stop();
});

test('by default nothing but the public internet is fetched', async () => {
  const told = await fetchInto(folder, urls('/a'), { allowPrivate: false });
  expect(outcomes(told)).toEqual({ '/a': 'address-refused' });
  expect(site.paths).toEqual([]);
});

test('a folder in use is an error of usage', async () => {
  const second: Promise<unknown>[] = [];
  site.routes['/a'] = () => {
    second.push(fetchInto(folder, urls('/b')).catch(error => error));
    return html('page a');
  };
  await fetchInto(folder, urls('/a'));
  expect(await second[0]).toMatchObject({ code: 'captures-in-use', disposition: 'usage' });
});

test.each([
  ['desk@example.org', /^Dechrome\/[\d.]+ \(\+mailto:desk@example\.org\)$/],
  ['https://example.org/robot', /^Dechrome\/[\d.]+ \(\+https:\/\/example\.org\/robot\)$/],
  [undefined, /^Dechrome\/[\d.]+ \(archives articles\)$/],
])('contact %s', (contact, userAgent) => {
  expect(userAgentOf(contact)).toMatch(userAgent);
});
