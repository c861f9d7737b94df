import { createReadStream, type ReadStream } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { type Chunks, gunzip, isGzip, peek } from './chunks.ts';
import { beginsWithMarkup, isBinary, sniffMediaType } from './media-type.ts';
import { unzstd } from './zstd.ts';
import { beginsZstd } from './zstd-frame.ts';

const CHUNK = 262_144;
const MIN_CHUNK = 4096;
/** What sniffing looks at. */
const HEAD = 1024;
const MAX_INFLATED_HEAD = 4_194_304;
/** Names of files that are full of HTML and none, as a rule. */
const CODE = /\.(?:m?js|css|map|json)$/i;

export interface Opened {
  /** The bytes as they are stored. */
  raw: Chunks;
  /** The same, decompressed where they were compressed; only one of the two can be read. */
  chunks: Chunks;
  /** The first decompressed bytes. */
  head: Buffer;
}

/**
 * A file from an offset on. Where its `size` in bytes is known, a small one gets a small buffer: a large one for each
 * of many pages keeps the garbage collector busier than everything else.
 */
export function fileChunks(path: string, start = 0, size = CHUNK): ReadStream {
  const highWaterMark = Math.min(CHUNK, Math.max(MIN_CHUNK, size + 1));
  return createReadStream(path, { highWaterMark, start });
}

/** Whether a file begins like HTML; one that cannot be read does, so that the failure is told. */
export async function isHtmlFile(path: string): Promise<boolean> {
  const chunks = fileChunks(path, 0, HEAD);
  try {
    const { head } = await openChunks(chunks);
    if (isBinary(head)) return false;
    return CODE.test(path) ? beginsWithMarkup(head) : /html/.test(sniffMediaType(head));
  } catch {
    return true;
  } finally {
    chunks.destroy();
  }
}

/** Looks at the beginning of a stream, and sees to it that nothing of it is lost. */
export async function openChunks(stored: Chunks): Promise<Opened> {
  const { head, chunks: raw } = await peek(stored, enough);
  if (isGzip(head)) return { raw, chunks: gunzip(raw), head: inflatedStart(head) };
  if (beginsZstd(head)) return { raw, chunks: unzstd(raw), head: await unzstdStart(head) };
  return { raw, chunks: raw, head };
}

/** A line that arrives alone must not wait for the next. */
function enough(head: Buffer): boolean {
  return (
    head.length >= HEAD || (!isGzip(head) && !beginsZstd(head) && /\S.*\n/.test(head.toString('latin1')))
  );
}

function inflatedStart(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_HEAD });
  } catch {
    return Buffer.alloc(0);
  }
}

/** The first block: a frame whose end is not among the bytes still gives that. */
async function unzstdStart(head: Buffer): Promise<Buffer> {
  async function* once() {
    yield head;
  }
  try {
    for await (const block of unzstd(once())) return block;
  } catch {
    // Told when the whole is read.
  }
  return Buffer.alloc(0);
}
