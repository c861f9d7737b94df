import { unreadable } from './failure.ts';
import { parseMediaType } from './media-type.ts';

type Json = Readonly<Record<string, unknown>>;

/** The parts of a HAR entry that tell of a page. */
export interface HarEntry {
  url: string | undefined;
  capturedAt: string | undefined;
  status: number;
  /** Empty where none is declared. */
  mediaType: string;
  charset: string | undefined;
  /** Undefined where it was not saved. */
  body: Buffer | undefined;
  /** The body was text, decoded by the browser. */
  decoded: boolean;
  truncated: boolean;
}

/** Reads an entry of `log.entries`. Throws `invalid-item`. */
export function harEntry(entry: Json): HarEntry {
  const request = objectOf(entry.request);
  const response = objectOf(entry.response);
  const content = objectOf(response?.content);
  if (response === undefined) throw unreadable('invalid-item', 'the HAR entry has no response');
  const status = Number.parseInt(String(response.status), 10);
  if (Number.isNaN(status)) throw unreadable('invalid-item', 'the response of the HAR entry has no status');
  const text = content?.text;
  const inBase64 = content?.encoding === 'base64';
  const body = typeof text === 'string' ? Buffer.from(text, inBase64 ? 'base64' : 'utf8') : undefined;
  const { mediaType, charset } = parseMediaType(stringOf(content?.mimeType) ?? '');
  const size = content?.size;
  return {
    url: stringOf(request?.url),
    capturedAt: stringOf(entry.startedDateTime),
    status,
    mediaType,
    charset: inBase64 ? charset : 'utf-8',
    body,
    decoded: !inBase64,
    // Of text the size is that of the bytes before they were decoded.
    truncated: inBase64 && typeof size === 'number' && size > (body?.length ?? 0),
  };
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
