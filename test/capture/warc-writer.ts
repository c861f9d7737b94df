import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface Written {
  type?: string;
  url?: string;
  date?: string;
  id?: string;
  block: Uint8Array | string;
  contentType?: string;
  /** More fields, or other values for those that are there; undefined leaves one out. */
  fields?: Record<string, string | undefined>;
  digest?: boolean;
}

let serial = 0;

/** The bytes of one record, as a good archiver writes it. */
export function record(written: Written): Buffer {
  const block = Buffer.from(written.block as string);
  serial++;
  const fields: Record<string, string | undefined> = {
    'WARC-Type': written.type ?? 'response',
    'WARC-Target-URI': written.url ?? `https://news.example/${serial}`,
    'WARC-Date': written.date ?? '2025-03-01T08:00:00Z',
    'WARC-Record-ID': written.id ?? `<urn:uuid:00000000-0000-4000-8000-${String(serial).padStart(12, '0')}>`,
    ...(written.digest !== false && { 'WARC-Block-Digest': sha1(block) }),
    'Content-Type': written.contentType ?? 'application/http; msgtype=response',
    'Content-Length': String(block.length),
    ...written.fields,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** An HTTP response with a page in it. */
export function response(
  body: Uint8Array | string,
  headers: Record<string, string> = {},
  status = '200 OK',
): Buffer {
  const bytes = Buffer.from(body as string);
  const all = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(bytes.length),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytes]);
}

/** Each record in a gzip member of its own, as is usual. */
export function gzipped(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map(bytes => gzipSync(bytes)));
}

export function sha1(bytes: Uint8Array): string {
  return `sha1:${createHash('sha1').update(bytes).digest('hex')}`;
}
