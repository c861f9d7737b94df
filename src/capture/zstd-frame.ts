/** What the header of a Zstandard frame tells (RFC 8878). */
export interface FrameHeader {
  size: number;
  window: number;
  dictionary: number;
  checksum: boolean;
  contentSize: number | undefined;
}

/** The longest frame header. */
export const MAX_FRAME_HEADER = 18;
export const BLOCK_HEADER = 3;
/** Magic numbers: of the skippable frame in which an archive brings its dictionary, and of a dictionary. */
const ARCHIVE_DICTIONARY = 0x184d2a5d;
const DICTIONARY = 0xec30a437;
/** By the format; it also bounds what one block gives. */
export const MAX_BLOCK = 131_072;

/** Parses a frame's header; undefined where it is cut off or says what is reserved. */
export function frameHeader(bytes: Buffer): FrameHeader | undefined {
  const descriptor = bytes[4];
  if (descriptor === undefined || descriptor & 8) return undefined;
  const single = (descriptor & 0x20) !== 0;
  const idSize = [0, 1, 2, 4][descriptor & 3]!;
  const sizeSize = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  const idAt = single ? 5 : 6;
  const size = idAt + idSize + sizeSize;
  if (bytes.length < size) return undefined;
  const stated =
    sizeSize === 0 ? undefined : littleEndian(bytes, idAt + idSize, sizeSize) + (sizeSize === 2 ? 256 : 0);
  return {
    size,
    window: single ? stated! : windowOf(bytes[5]!),
    dictionary: littleEndian(bytes, idAt, idSize),
    checksum: (descriptor & 4) !== 0,
    contentSize: stated,
  };
}

/**
 * Parses the three bytes before a block. `size` is that of the block's data; undefined for an invalid block.
 */
export function blockHeader(bytes: Buffer): { last: boolean; size: number } | undefined {
  const value = littleEndian(bytes, 0, BLOCK_HEADER);
  const type = (value >> 1) & 3;
  const size = value >> 3;
  if (type === 3 || size > MAX_BLOCK) return undefined;
  return { last: (value & 1) === 1, size: type === 1 ? 1 : size };
}

export function isZstd(head: Uint8Array): boolean {
  return head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
}

/** Whether a stream is Zstandard, by its first bytes. */
export function beginsZstd(head: Uint8Array): boolean {
  return isZstd(head) || isSkippable(head);
}

/** A frame that decompressors pass over. */
export function isSkippable(head: Uint8Array): boolean {
  return (head[0]! & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}

/** Whether an archive begins with a dictionary that all its other frames need: as it is, or compressed itself. */
export function beginsWithDictionary(head: Buffer): boolean {
  if (head.length < 12 || head.readUInt32LE(0) !== ARCHIVE_DICTIONARY) return false;
  const content = head.subarray(8);
  return isZstd(content) || content.readUInt32LE(0) === DICTIONARY;
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function littleEndian(bytes: Buffer, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  return value;
}
