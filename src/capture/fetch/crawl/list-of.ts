import { parseMediaType } from '../../media-type.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import { robotsFor } from '../robots.ts';
import { addEntry, type ListDocument } from '../seeds/entry.ts';
import { readList } from '../seeds/list-document.ts';
import { PRODUCT } from '../user-agent.ts';

/**
 * What a response names when it is a feed, a sitemap (a text with a URL a line is one, too), or a robots.txt with
 * sitemaps; undefined for a page.
 */
export async function listOf({ url, headers, content }: Exchange): Promise<ListDocument | undefined> {
  if (new URL(url).pathname === '/robots.txt') return sitemapsOf(content, url);
  const { mediaType, charset } = parseMediaType(headerOf(headers, 'content-type') ?? '');
  const list = await readList(content, { base: url, charset });
  return list ?? (mediaType === 'text/plain' ? urlsOf(content) : undefined);
}

function sitemapsOf(content: Buffer, base: string): ListDocument {
  const document: ListDocument = { entries: [], problems: [] };
  for (const url of robotsFor(content, PRODUCT).sitemaps) addEntry(document, { url }, base, true);
  return document;
}

/** Undefined for a text that has anything but addresses in it. */
function urlsOf(content: Buffer): ListDocument | undefined {
  const lines = content
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\s*[\r\n]+\s*/);
  const urls = lines.map(line => line.trim()).filter(line => line !== '');
  if (urls.length === 0 || !urls.every(line => /^https?:\/\/\S+$/i.test(line))) return undefined;
  const document: ListDocument = { entries: [], problems: [] };
  for (const url of urls) addEntry(document, { url }, undefined, false);
  return document;
}
