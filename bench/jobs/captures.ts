import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { seeded } from '../speed/sample.ts';

const WORDS =
  `harbour ferry council bridge engineer winter school market river library captain budget island teacher
mayor railway festival museum storm farmer road hospital village lighthouse theatre bakery forest committee
orchestra station garden factory pilot archive tower letter season crew workshop harvest ice quay`.split(
    /\s+/,
  );
const HALVES = [
  'The {} was closed for three weeks before the {} could be used again,',
  'On Monday the {} was shown to a visitor who had asked for the {},',
  'Nobody at the {} had expected that a {} would come this year,',
  'A {} costs less than the {} that was bought in the spring,',
  'They had talked about the {} long before anybody saw the {},',
];
const ENDS = [
  'said {}, who has worked there since the old {} was sold.',
  'and so the {} stays where it is until a new {} has been found.',
  'although the {} was to be ready before the first {} of the season.',
  'which the {} called a beginning, and the {} a mistake.',
];
const SITES = 40;

/** What is made by chance, and the same at every call with the same seed. */
export interface Page {
  id: string;
  url: string;
  html: string;
}

export interface PageSize {
  paragraphs: number;
  /** Teasers and links around the article. */
  teasers: number;
}

/** Distinct articles of some sites. */
export function* makePages(count: number, size: PageSize, seed = 1): Generator<Page> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const filled = (pattern: string) => pattern.replaceAll('{}', () => pick(WORDS));
  const sentence = () => `${filled(pick(HALVES))} ${filled(pick(ENDS))}`;
  const several = (n: number, make: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => make(i)).join('\n');
  for (let i = 0; i < count; i++) {
    const site = `site-${i % SITES}.example`;
    const headline = filled(`Story ${i}: the {} and the {} of the {}`);
    const html = `<!doctype html><html lang="en"><head><title>${headline} - ${site}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${headline}"></head><body>
<nav><a href="/">Home</a> <a href="/coast">Coast</a> <a href="/sport">Sport</a></nav>
<article><h1>${headline}</h1>
${several(size.paragraphs, () => `<p class="text">${sentence()} ${sentence()}</p>`)}
</article>
<aside>${several(size.teasers, n => `<div class="card"><a href="/${n}"><img src="/${n}.jpg" alt=""><h3>${filled('The {} and the {}')}</h3></a><span>${sentence()}</span></div>`)}</aside>
<footer><p>© 2025 ${site}. All rights reserved.</p></footer></body></html>`;
    yield { id: `page-${i}`, url: `https://${site}/${i}`, html };
  }
}

/** One JSON item a line. */
export function writeNdjson(path: string, pages: Iterable<Page>): void {
  write(path, pages, page => `${JSON.stringify(page)}\n`);
}

/** A gzip member for each record. */
export function writeWarc(path: string, pages: Iterable<Page>): void {
  write(path, pages, ({ id, url, html }) => {
    const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-03-01T08:00:00Z\r\nWARC-Record-ID: <urn:example:${id}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]), { level: 1 });
  });
}

function write(path: string, pages: Iterable<Page>, encode: (page: Page) => string | Buffer): void {
  const descriptor = openSync(path, 'w');
  try {
    for (const page of pages) {
      const data = encode(page);
      writeSync(descriptor, typeof data === 'string' ? Buffer.from(data) : data);
    }
  } finally {
    closeSync(descriptor);
  }
}
