import { type Check, checkRecord } from './digest.ts';
import type { Header } from './header.ts';
import { httpHeaderSize, parseHttp, unchunk } from './http.ts';

export const RECORD_END = Buffer.from('\r\n\r\n');

/** What the digests in its header say about a record's block. */
export function digestsOf({ fields }: Header, block: Buffer): Check {
  return checkRecord(fields, block, payloadsOf(fields.get('warc-type')));
}

/**
 * Whether something besides the lengths shows that the block is what was written: a digest, or the HTTP
 * length.
 */
export function isProven(header: Header, block: Buffer): boolean {
  const digests = digestsOf(header, block);
  return (digests === 'none' ? httpLength(header, block) : digests) === 'match';
}

/** Whether `isProven` could ever be true. */
export function isProvable({ fields }: Header, blockStart: Buffer): boolean {
  if (fields.has('warc-block-digest') || fields.has('warc-payload-digest')) return true;
  return isHttp(fields.get('warc-type')) && parseHttp(blockStart)?.headers.has('content-length') === true;
}

/** Whether the HTTP header promises just the body that the block has; `none` if it promises nothing. */
export function httpLength({ fields }: Header, block: Buffer): Check {
  if (!isHttp(fields.get('warc-type'))) return 'none';
  const message = parseHttp(block);
  const promised = message?.headers.get('content-length');
  if (message === undefined || promised === undefined) return 'none';
  // With its end damaged, the HTTP header runs on into the next record and has the lines of that.
  if (message.headers.has('warc-record-id')) return 'none';
  return promised === String(message.body.length) ? 'match' : 'mismatch';
}

/** Whether the HTTP header at the start of a block makes it as long as the record's header says. */
export function promisesLength({ fields, contentLength }: Header, blockStart: Buffer): boolean {
  const size = isHttp(fields.get('warc-type')) ? httpHeaderSize(blockStart) : undefined;
  if (size === undefined) return false;
  return parseHttp(blockStart)?.headers.get('content-length') === String(contentLength! - size);
}

/** The forms of the payload that archivers compute its digest over. */
function payloadsOf(type: string | undefined): (block: Buffer) => Iterable<Uint8Array> {
  return function* (block) {
    const start = isHttp(type) ? (httpHeaderSize(block) ?? 0) : 0;
    const body = block.subarray(start);
    yield body;
    const whole = unchunk(body);
    if (isHttp(type) && whole !== undefined) yield whole.body;
  };
}

function isHttp(type: string | undefined): boolean {
  return type === 'response';
}
