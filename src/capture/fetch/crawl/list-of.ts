import { parseMediaType } from '../../media-type.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import { PRODUCT } from '../fetcher.ts';
import { robotsFor } from '../robots.ts';
import { addEntry, type ListDocument } from '../seeds/entry.ts';
import { readList } from '../seeds/list-document.ts';

/** What a response names when it is a feed, a sitemap, or a robots.txt with sitemaps; undefined for a page. */
export async function listOf({ url, headers, content }: Exchange): Promise<ListDocument | undefined> {
  if (new URL(url).pathname === '/robots.txt') return sitemapsOf(content, url);
  const { charset } = parseMediaType(headerOf(headers, 'content-type') ?? '');
  return readList(content, { base: url, charset });
}

function sitemapsOf(content: Buffer, base: string): ListDocument {
  const document: ListDocument = { entries: [], problems: [] };
  for (const url of robotsFor(content, PRODUCT).sitemaps) addEntry(document, { url }, base, true);
  return document;
}
