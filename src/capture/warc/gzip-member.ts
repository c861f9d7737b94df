import type { Damage } from '../segments.ts';

/** Checksum and length behind the compressed data. */
export const TRAILER = 8;
const FIXED = 10;
const MAX_NAME = 4096;

/** Size of the header of a gzip member (RFC 1952), or why it is none. */
export function gzipHeaderSize(bytes: Buffer): number | Omit<Damage, 'at'> {
  if (!beginsGzip(bytes))
    return { code: 'damaged-gzip', why: 'no gzip data begins here; get the file again' };
  const flags = bytes[3] ?? 0;
  let size = FIXED;
  if (flags & 4) size += 2 + (bytes.length >= size + 2 ? bytes.readUInt16LE(size) : 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, size);
    size = end < 0 || end - size > MAX_NAME ? Number.POSITIVE_INFINITY : end + 1;
  }
  if (flags & 2) size += 2;
  return size < bytes.length
    ? size
    : { code: 'truncated-gzip', why: 'the gzip data ends too early; get the file again' };
}

/** Whether a gzip member may begin here, as far as the bytes go. */
export function beginsGzip(bytes: Buffer): boolean {
  if (bytes[0] !== 0x1f) return false;
  if (bytes.length > 1 && bytes[1] !== 0x8b) return false;
  if (bytes.length > 2 && bytes[2] !== 8) return false;
  return bytes.length <= 3 || (bytes[3]! & 0xe0) === 0;
}
