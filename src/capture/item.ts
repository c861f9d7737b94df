import type { Origin, SourceItem } from '../model/capture.ts';
import { factsOf } from './facts.ts';
import { failed, unreadable } from './failure.ts';
import { pageItem, type Settings } from './input.ts';
import { parseMediaType } from './media-type.ts';

type Item = Readonly<Record<string, unknown>>;
type Content = { bytes: Buffer; mediaType?: string; charset?: string; wasString?: boolean };

/** JSON writes a character beyond ASCII in up to three times its bytes. */
const JSON_FACTOR = 4;
const MIN_JSON = 65_536;

/** The longest JSON text that is looked at for a page within the limit. */
export function maxJson(maxBytes: number): number {
  return Math.max(maxBytes * JSON_FACTOR, MIN_JSON);
}

/** The capture that a JSON item holds; what is wrong with it, `text` included, makes it a failure. */
export function readItem(
  text: () => string,
  place: { key: string; origin: Origin },
  { maxBytes, htmlField }: Settings,
): SourceItem {
  let { key } = place;
  const { origin } = place;
  try {
    const item = parseObject(text());
    key = keyOf(item) ?? key;
    return pageItem({ key, origin, ...factsOf(item), ...itemParts(item, htmlField) }, maxBytes);
  } catch (error) {
    return failed(key, origin, error);
  }
}

/** Throws `invalid-json` or `invalid-item`. */
export function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable('invalid-json', `not JSON (${(error as Error).message})`, error);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw unreadable('invalid-item', 'not a JSON object; give {"url", "html"} or {"url", "text"}');
}

/** The name an item gives itself; undefined when it has none. */
function keyOf({ id, url }: Item): string | undefined {
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number') return String(id);
  return typeof url === 'string' && url !== '' ? url : undefined;
}

/** Bytes of a JSON item's content, with type and charset. Throws `missing-field` or `invalid-base64`. */
function itemParts(item: Item, htmlField?: string): Content {
  const declared = typeof item.mediaType === 'string' ? parseMediaType(item.mediaType).mediaType : '';
  const html = htmlField === undefined ? item.html : item[htmlField];
  if (typeof html === 'string') return ofString(html, declared.includes('html') ? declared : 'text/html');
  const { text, base64, markdown } = item;
  if (typeof markdown === 'string') return ofString(markdown, 'text/markdown');
  if (typeof text === 'string') {
    return ofString(text, declared.startsWith('text/') && declared !== 'text/html' ? declared : 'text/plain');
  }
  if (typeof base64 === 'string') return { bytes: fromBase64(base64) };
  const wanted = `"${htmlField ?? 'html'}", "markdown", "text" or "base64"`;
  throw unreadable('missing-field', `no field ${wanted} with a string in it; --html-field names another`);
}

function ofString(text: string, mediaType: string): Content {
  return { bytes: Buffer.from(text, 'utf8'), mediaType, charset: 'utf-8', wasString: true };
}

function fromBase64(value: string): Buffer {
  const compact = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact))
    throw unreadable('invalid-base64', 'the field "base64" is not base64');
  return Buffer.from(compact, 'base64');
}
