import type { Format } from '../input.ts';
import { extensionOf } from '../media-type.ts';
import { har } from './har.ts';
import { json } from './json.ts';
import { mhtml } from './mhtml.ts';
import { ndjson } from './ndjson.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';

/** Everything but single pages; of formats that look alike the stricter first. */
const FORMATS: readonly Format[] = [warc, wacz, mhtml, har, ndjson, json];

export function formatOfName(name: string): Format | undefined {
  const extension = extensionOf(name);
  return FORMATS.find(format => format.extensions.includes(extension));
}

export function formatOfContent(head: Buffer): Format | undefined {
  return FORMATS.find(format => format.sniff(head));
}
