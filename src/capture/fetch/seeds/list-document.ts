import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { charsetOf, decodeAs } from '../../decode.ts';
import { utf16Of } from '../../media-type.ts';
import { FetchError } from '../failure.ts';
import { addEntry, type ListDocument } from './entry.ts';
import { isXmlList, parseXmlList } from './xml-list.ts';

const inflate = promisify(gunzip);

/** What the sitemap protocol allows a sitemap to be, uncompressed. */
export const MAX_LIST_BYTES = 52_428_800;

/**
 * Reads a feed (RSS, Atom, JSON) or a sitemap (or an index of them), gzipped or not; undefined when the bytes
 * are neither. `charset` is what the response's header says. Throws `too-large` and `bad-encoding`.
 */
export async function readList(
  bytes: Buffer,
  { base, charset }: { base?: string | undefined; charset?: string | undefined } = {},
): Promise<ListDocument | undefined> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unzip(bytes, base ?? 'the file') : bytes;
  const text = decodeXml(plain, charset);
  if (isXmlList(text)) return parseXmlList(text, base);
  return text.trimStart().startsWith('{') ? readJsonFeed(text, base) : undefined;
}

async function unzip(bytes: Buffer, name: string): Promise<Buffer> {
  try {
    return await inflate(bytes, { maxOutputLength: MAX_LIST_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FetchError('too-large', `${name}: a sitemap may be ${MAX_LIST_BYTES} bytes at most`);
    }
    throw new FetchError('bad-encoding', `${name}: the gzip data is damaged`, error);
  }
}

/** By byte order mark or zeros, header and XML declaration; UTF-8 without them. */
function decodeXml(bytes: Buffer, charset: string | undefined): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes);
  const mark = bytes.toString('latin1', 0, 3);
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(
    bytes.toString('latin1', 0, 200),
  )?.[1];
  const label = mark === '\xef\xbb\xbf' ? undefined : (charset ?? declared);
  return decodeAs(charsetOf(label ?? 'utf-8') ?? 'utf-8', bytes);
}

/** JSON Feed 1.0 and 1.1; undefined for other JSON. */
function readJsonFeed(text: string, base: string | undefined): ListDocument | undefined {
  const feed = parseJson(text);
  if (!/^https?:\/\/jsonfeed\.org\/version\//.test(textOf(feed.version) ?? '')) return undefined;
  const document: ListDocument = { entries: [], problems: [] };
  for (const item of Array.isArray(feed.items) ? feed.items : []) {
    const { url, id, date_modified, date_published } = asObject(item);
    const address = textOf(url) ?? (/^https?:/.test(textOf(id) ?? '') ? textOf(id) : undefined);
    const raw = { url: address, modified: textOf(date_modified), published: textOf(date_published) };
    addEntry(document, raw, base, false);
  }
  return document;
}

function parseJson(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
