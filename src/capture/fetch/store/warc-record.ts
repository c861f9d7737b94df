import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256 } from '../../../model/sha256.ts';
import { VERSION } from '../../../version.ts';
import type { Exchange, Header } from '../exchange.ts';

const compress = promisify(gzip);

export type WarcType = 'warcinfo' | 'request' | 'response' | 'revisit';

/** A record before it is written. */
export interface WarcRecord {
  id: string;
  type: WarcType;
  bytes: Buffer;
}

/** An earlier record with the same payload, that a revisit record points to. */
export interface Original {
  recordId: string;
  url: string;
  date: string;
  digest: string;
}

const HTTP_RESPONSE = 'application/http; msgtype=response';
const HTTP_REQUEST = 'application/http; msgtype=request';

/** Credentials stay out of archives, which get passed on. */
const SECRET: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** `sha256:` and the digest in hex, as WARC writes it. */
export function payloadDigest(payload: Uint8Array): string {
  return `sha256:${sha256(payload)}`;
}

/** The record that opens a file and says who wrote it. */
export function warcinfoRecord(filename: string, userAgent: string): WarcRecord {
  const fields: Header[] = [
    ['software', `Dechrome/${VERSION}`],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
    ['robots', 'obey'],
    ['http-header-user-agent', userAgent],
  ];
  const date = new Date().toISOString();
  return record('warcinfo', Buffer.from(lines(fields)), 'application/warc-fields', [
    ['WARC-Date', date],
    ['WARC-Filename', filename],
  ]);
}

/** What the server sent. */
export function responseRecord(exchange: Exchange, warcinfo: string): WarcRecord {
  const block = Buffer.concat([responseHead(exchange), exchange.body]);
  return record('response', block, HTTP_RESPONSE, [
    ...about(exchange, warcinfo),
    ['WARC-Payload-Digest', payloadDigest(exchange.body)],
    ...truncation(exchange),
  ]);
}

/** What was sent beyond the announced length is not in the record: for that the format has no other reason. */
function truncation({ truncated, excess }: Exchange): Header[] {
  if (truncated) return [['WARC-Truncated', 'disconnect']];
  return excess ? [['WARC-Truncated', 'unspecified']] : [];
}

/** That the server sent what is archived already (`identical-payload-digest`), or said so (`server-not-modified`). */
export function revisitRecord(exchange: Exchange, warcinfo: string, original: Original): WarcRecord {
  const profile = exchange.status === 304 ? 'server-not-modified' : 'identical-payload-digest';
  return record('revisit', responseHead(exchange), HTTP_RESPONSE, [
    ...about(exchange, warcinfo),
    ['WARC-Profile', `http://netpreserve.org/warc/1.1/revisit/${profile}`],
    ['WARC-Payload-Digest', original.digest],
    ['WARC-Refers-To', original.recordId],
    ['WARC-Refers-To-Target-URI', original.url],
    ['WARC-Refers-To-Date', original.date],
  ]);
}

/** What we asked; `answer` is the id of the record with the response. */
export function requestRecord(exchange: Exchange, warcinfo: string, answer: string): WarcRecord {
  const { pathname, search } = new URL(exchange.url);
  const headers = exchange.requestHeaders.filter(([name]) => !SECRET.has(name.toLowerCase()));
  const head = `GET ${pathname}${search} HTTP/1.1\r\n${lines(headers)}\r\n`;
  return record('request', Buffer.from(head, 'latin1'), HTTP_REQUEST, [
    ...about(exchange, warcinfo),
    ['WARC-Concurrent-To', answer],
  ]);
}

/** The record as a gzip member of its own, so that readers can start at it. */
export async function gzipMember({ bytes }: WarcRecord): Promise<Buffer> {
  return compress(bytes);
}

function about({ url, at }: Exchange, warcinfo: string): Header[] {
  return [
    ['WARC-Target-URI', url],
    ['WARC-Date', at],
    ['WARC-Warcinfo-ID', warcinfo],
  ];
}

function record(type: WarcType, block: Buffer, contentType: string, fields: readonly Header[]): WarcRecord {
  const id = `<urn:uuid:${randomUUID()}>`;
  const head = lines([
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ...fields,
    ['WARC-Block-Digest', payloadDigest(block)],
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ]);
  return {
    id,
    type,
    bytes: Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')]),
  };
}

/** The body is kept without its chunking, so the header that would announce it gets another name. */
function responseHead({ status, statusText, headers }: Exchange): Buffer {
  const kept = headers.map(([name, value]): Header => {
    return [name.toLowerCase() === 'transfer-encoding' ? `X-Archive-Orig-${name}` : name, value];
  });
  return Buffer.from(`HTTP/1.1 ${status} ${statusText}\r\n${lines(kept)}\r\n`, 'latin1');
}

function lines(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}
