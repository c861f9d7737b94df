import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import { blankEndedGzip } from './blank-ended-gzip.ts';
import { collect, isGzip, tooLarge } from './chunks.ts';
import { unreadable } from './failure.ts';
import { isBinary } from './media-type.ts';
import { unzstd } from './zstd.ts';
import { beginsZstd } from './zstd-frame.ts';

export interface Unpacked {
  bytes: Buffer;
  /** The compressed data ended too early; `bytes` is what there was. */
  truncated: boolean;
}
type Decompress = (bytes: Buffer, options: ZlibOptions) => Buffer;

/** No server packs a page more often. */
const MAX_NESTED = 2;
/** A page of a megabyte that shrinks further than this is no page. */
const MAX_RATIO = 500;
const RATIO_FROM = 1_000_000;

const DECODERS: Record<string, (bytes: Buffer, maxBytes: number) => Unpacked | Promise<Unpacked>> = {
  gzip: (bytes, max) => (isGzip(bytes) ? unpack(gunzipSync, bytes, max) : asIs(bytes)),
  deflate: (bytes, max) => unpackOrAsIs(hasZlibHeader(bytes) ? inflateSync : inflateRawSync, bytes, max),
  br: (bytes, max) => unpackOrAsIs(brotliDecompressSync, bytes, max),
  zstd: (bytes, max) => (beginsZstd(bytes) ? unpackZstd(bytes, max) : asIs(bytes)),
};

/**
 * Undoes the `Content-Encoding` of an archived body; one that its archiver has unpacked already stays as it
 * is. Throws `too-large`, `too-compressed`, `too-many-encodings` or `damaged-payload`.
 */
export async function unpackContent(
  body: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Unpacked> {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim().replace(/^x-/, ''))
    .filter(name => Object.hasOwn(DECODERS, name));
  if (names.length > MAX_NESTED) {
    throw unreadable('too-many-encodings', `packed ${names.length} times (${names.join(', ')})`);
  }
  let result = asIs(body);
  for (const name of names.reverse()) {
    const { bytes, truncated } = await DECODERS[name]!(result.bytes, maxBytes);
    result = { bytes, truncated: truncated || result.truncated };
  }
  if (result.bytes.length > RATIO_FROM && result.bytes.length > body.length * MAX_RATIO) {
    throw unreadable(
      'too-compressed',
      `grows ${Math.round(result.bytes.length / body.length)}-fold when unpacked`,
    );
  }
  return result;
}

function asIs(bytes: Buffer): Unpacked {
  return { bytes, truncated: false };
}

/** These have no mark of their own: text that happens to begin like compressed data soon stops to. */
function unpackOrAsIs(decompress: Decompress, bytes: Buffer, maxBytes: number): Unpacked {
  const isText = !isBinary(bytes);
  try {
    const unpacked = unpack(decompress, bytes, maxBytes);
    return unpacked.truncated && isText ? asIs(bytes) : unpacked;
  } catch (error) {
    if (isText && (error as { code?: string }).code === 'damaged-payload') return asIs(bytes);
    throw error;
  }
}

function unpack(decompress: Decompress, bytes: Buffer, maxOutputLength: number): Unpacked {
  try {
    return asIs(decompress(bytes, { maxOutputLength }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxOutputLength);
    if (code === 'Z_BUF_ERROR')
      return { bytes: unpackStart(decompress, bytes, maxOutputLength), truncated: true };
    const whole = decompress === gunzipSync ? blankEndedGzip(bytes, maxOutputLength) : undefined;
    if (whole !== undefined) return asIs(whole);
    throw unreadable('damaged-payload', `its compressed content is damaged (${message})`, error);
  }
}

function unpackStart(decompress: Decompress, bytes: Buffer, maxOutputLength: number): Buffer {
  const finishFlush =
    decompress === brotliDecompressSync ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  try {
    return decompress(bytes, { maxOutputLength, finishFlush });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxOutputLength);
    throw unreadable(
      'damaged-payload',
      `its compressed content is damaged (${(error as Error).message})`,
      error,
    );
  }
}

async function unpackZstd(bytes: Buffer, maxBytes: number): Promise<Unpacked> {
  return asIs(await collect(unzstd(once(bytes)), maxBytes));
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function hasZlibHeader(bytes: Buffer): boolean {
  return bytes.length > 1 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}
