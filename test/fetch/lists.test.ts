import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { changedSince, type Entry, type ListDocument } from '../../src/capture/fetch/seeds/entry.ts';
import { readList } from '../../src/capture/fetch/seeds/list-document.ts';

const BASE = 'https://news.example/feed';

async function read(
  text: string | Buffer,
  base: string | undefined = BASE,
): Promise<ListDocument | undefined> {
  return readList(Buffer.from(text as string), { base });
}

async function urls(text: string): Promise<string[] | undefined> {
  return (await read(text))?.entries.map(({ url }) => url.replace('https://news.example', ''));
}

describe('feeds', () => {
  test('RSS 2.0: links and dates of items, not of the channel', async () => {
    const document = await read(`<?xml version="1.0"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <link>https://news.example/</link><pubDate>Mon, 03 Mar 2025 00:00:00 GMT</pubDate>
          <atom:link href="https://news.example/feed" rel="self"/>
          <item><title>Ferry</title><link>
            https://news.example/ferry?utm_source=rss </link>
            <pubDate>Sat, 01 Mar 2025 10:20:30 +0100</pubDate></item>
          <item><link><![CDATA[https://news.example/a?b=1&c=2]]></link></item>
          <item><link>https://news.example/a?d=1&amp;e=2</link><atom:link href="/other" /></item>
        </channel>
      </rss>`);
    expect(document).toEqual({
      entries: [
        { url: 'https://news.example/ferry', list: false, published: Date.UTC(2025, 2, 1, 9, 20, 30) },
        { url: 'https://news.example/a?b=1&c=2', list: false },
        { url: 'https://news.example/a?d=1&e=2', list: false },
      ],
      problems: [],
    });
  });

  test('RSS 2.0: a guid stands in for the link, unless it says that it is none', async () => {
    const text = `<rss><channel>
      <item><guid>https://news.example/1</guid></item>
      <item><guid isPermaLink="true">https://news.example/2</guid><link>https://news.example/3</link></item>
      <item><guid isPermaLink="false">https://news.example/4</guid></item></channel></rss>`;
    expect(await urls(text)).toEqual(['/1', '/3']);
    expect((await read(text))?.problems).toEqual(['entry 3: has no address']);
  });

  test('RSS 1.0', async () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://news.example/"><link>https://news.example/</link></channel>
      <item rdf:about="https://news.example/1"><link>https://news.example/1</link><dc:date>2025-03-01</dc:date></item>
      <item rdf:about="https://news.example/2"><title>two</title></item></rdf:RDF>`;
    expect(await urls(text)).toEqual(['/1', '/2']);
    expect((await read(text))?.entries[0]?.published).toBe(Date.UTC(2025, 2, 2) - 1);
  });

  test('Atom: the alternate link, and the date of the entry rather than of its source', async () => {
    const document = await read(`<feed xmlns="http://www.w3.org/2005/Atom">
      <link href="https://news.example/"/><updated>2025-03-09T00:00:00Z</updated>
      <entry>
        <link rel="self" href="/api/1"/><link rel="alternate" href="/1"/><link rel="enclosure" href="/1.mp3"/>
        <source><updated>2020-01-01T00:00:00Z</updated></source>
        <updated>2025-03-01T10:00:00Z</updated><published>2025-02-01T10:00:00Z</published>
      </entry>
      <entry><link href="2"></link></entry></feed>`);
    expect(document?.entries).toEqual([
      {
        url: 'https://news.example/1',
        list: false,
        modified: Date.UTC(2025, 2, 1, 10),
        published: Date.UTC(2025, 1, 1, 10),
      },
      { url: 'https://news.example/2', list: false },
    ]);
  });

  test('RSS 1.0 under other prefixes, and RSS behind a document type with entities', async () => {
    const item = '<item><link>/1</link></item>';
    for (const text of [
      `<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${item}</RDF>`,
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${item}</r:RDF>`,
      `<!DOCTYPE rss [<!ENTITY eacute "&#233;"> <!ELEMENT a (b)>]><rss><channel>${item}</channel></rss>`,
    ])
      expect(await urls(text), text).toEqual(['/1']);
  });

  test('RSS: a guid that is a number is no address, though nobody says so', async () => {
    const text = '<rss><channel><item><guid>4711</guid></item></channel></rss>';
    expect(await read(text)).toEqual({ entries: [], problems: ['entry 1: has no address'] });
  });

  test('Atom: addresses are relative to xml:base, of the feed, the entry and the link', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/">
      <entry><link href="1"/></entry>
      <entry xml:base="archive/"><link href="2"/></entry>
      <entry xml:base="archive/"><link href="3" xml:base="2025/"/></entry>
      <entry><link href="/4"/></entry>
      <entry xml:base="http://[broken"><link href="5"/></entry></feed>`;
    expect(await urls(text)).toEqual(['/blog/1', '/blog/archive/2', '/blog/archive/2025/3', '/4', '/blog/5']);
    const absolute = text.replace('/blog/', 'https://news.example/blog/');
    const saved = await readList(Buffer.from(absolute));
    expect(saved?.entries.map(({ url }) => url)).toContain('https://news.example/blog/archive/2025/3');
  });

  test('JSON Feed', async () => {
    const items = [
      { id: '1', url: '/1', date_published: '2025-02-01T10:00:00Z', date_modified: '2025-03-01T10:00:00Z' },
      { id: 'https://news.example/2' },
      { id: '3' },
      null,
    ];
    const document = await read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    expect(document?.entries).toMatchObject([
      { url: 'https://news.example/1', modified: Date.UTC(2025, 2, 1, 10) },
      { url: 'https://news.example/2' },
    ]);
    expect(document?.problems).toHaveLength(2);
  });
});

describe('sitemaps', () => {
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
    <!-- made by hand -->
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i" xmlns:news="n">
      <url><loc>https://news.example/1</loc><lastmod>2025-03-01</lastmod>
        <image:image><image:loc>https://news.example/1.jpg</image:loc></image:image></url>
      <url><loc>https://news.example/2</loc>
        <news:news><news:publication><news:name>N</news:name></news:publication>
        <news:publication_date>2025-03-02T08:00:00+01:00</news:publication_date></news:news></url>
    </urlset>`;

  test('name pages, not their pictures, with dates; news sitemaps too', async () => {
    expect((await read(sitemap))?.entries).toEqual([
      { url: 'https://news.example/1', list: false, modified: Date.UTC(2025, 2, 2) - 1 },
      { url: 'https://news.example/2', list: false, published: Date.UTC(2025, 2, 2, 7) },
    ]);
  });

  test('gzipped', async () => {
    expect((await read(gzipSync(sitemap)))?.entries).toHaveLength(2);
  });

  test('gzipped and damaged', async () => {
    await expect(read(gzipSync(sitemap).subarray(0, -9))).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  test('gzipped to exhaust', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    await expect(read(bomb)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('with a prefix for every name', async () => {
    const text = '<s:urlset xmlns:s="x"><s:url><s:loc>https://news.example/1</s:loc></s:url></s:urlset>';
    expect(await urls(text)).toEqual(['/1']);
  });

  test('an index names further sitemaps', async () => {
    const text = `<sitemapindex><sitemap><loc>https://news.example/s1.xml.gz</loc><lastmod>2025-01-01</lastmod></sitemap>
      <sitemap><loc>https://news.example/s2.xml</loc></sitemap></sitemapindex>`;
    expect((await read(text))?.entries).toMatchObject([{ list: true }, { list: true }]);
  });

  test('in another charset', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251"?><urlset><url><loc>https://news.example/\xEC</loc></url></urlset>';
    const document = await readList(Buffer.from(text, 'latin1'), { base: BASE });
    expect(document?.entries[0]?.url).toBe('https://news.example/%D0%BC');
  });

  test.each(['utf-16le', 'utf-16be'])('in %s, with a mark and without', async charset => {
    const bytes = iconv.encode(sitemap, charset);
    expect((await read(bytes))?.entries).toHaveLength(2);
    expect((await read(iconv.encode(sitemap, charset, { addBOM: true })))?.entries).toHaveLength(2);
  });

  test.each([
    ['2025', Date.UTC(2026, 0) - 1],
    ['2025-03', Date.UTC(2025, 3) - 1],
    ['2025-12', Date.UTC(2026, 0) - 1],
    ['2025-03-01', Date.UTC(2025, 2, 2) - 1],
    ['2025-03-01T10:00', Date.UTC(2025, 2, 1, 22)],
    ['2025-03-01T10:00:00.5Z', Date.UTC(2025, 2, 1, 10, 0, 0, 500)],
    ['2025-03-01T10:00:00+02:00', Date.UTC(2025, 2, 1, 8)],
    ['yesterday', undefined],
  ])('of the date %s the last moment counts', async (date, moment) => {
    const text = `<urlset><url><loc>/1</loc><lastmod>${date}</lastmod></url></urlset>`;
    expect((await read(text))?.entries[0]?.modified).toBe(moment);
  });

  test('cut off: what is whole counts', async () => {
    expect(await urls(sitemap.slice(0, sitemap.indexOf('/2')))).toEqual(['/1']);
  });

  test('entries that cannot be fetched are told', async () => {
    const text =
      '<urlset><url><loc>ftp://news.example/1</loc></url><url></url><url><loc>https://news.example/3</loc></url></urlset>';
    expect(await urls(text)).toEqual(['/3']);
    expect((await read(text))?.problems).toEqual([
      'entry 1: ftp://news.example/1: only http and https are fetched',
      'entry 2: has no address',
    ]);
  });
});

test.each([
  ['HTML', '<!doctype html><html><body>urlset</body></html>'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
  ['HTML that speaks of feeds', '<html><!-- <rss> --><body><rss></rss></body></html>'],
  ['a comment and nothing else', '<!-- <urlset> -->'],
  ['other XML', '<?xml version="1.0"?><note><to>x</to></note>'],
  ['other JSON', '{"version": "2", "items": []}'],
  ['broken JSON', '{"version": "https://jsonfeed.org/version/1'],
  ['text', 'https://news.example/1'],
  ['nothing', ''],
])('%s is no list', async (_name, text) => {
  expect(await read(text)).toBeUndefined();
});

test('a document made to be slow to recognize is not', async () => {
  expect(await read('<!--'.repeat(100_000))).toBeUndefined();
  expect(await read('<?x '.repeat(100_000))).toBeUndefined();
});

test.each([
  ['modified before', { modified: 5 }, false],
  ['modified at that time', { modified: 10 }, true],
  ['published before, modified after', { published: 5, modified: 15 }, true],
  ['published after', { published: 15 }, true],
  ['published before', { published: 5 }, false],
  ['without a date', {}, true],
])('since 10, an entry %s: %s %s', (_name, dates, counts) => {
  const entry: Entry = { url: 'https://news.example/', list: false, ...dates };
  expect(changedSince(entry, 10)).toBe(counts);
  expect(changedSince(entry, undefined)).toBe(true);
});
