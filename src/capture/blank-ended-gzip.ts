import { crc32, inflateRawSync } from 'node:zlib';
import { beginsGzip, gzipHeaderSize, TRAILER } from './warc/gzip-member.ts';

/**
 * What gzip data holds behind which a script has printed line ends, as many do; zlib takes those for damage.
 * Undefined for whatever else is wrong with the data.
 */
export function blankEndedGzip(bytes: Buffer, maxBytes: number): Buffer | undefined {
  const contents: Buffer[] = [];
  let rest = bytes;
  let left = maxBytes;
  while (rest.length > 0 && beginsGzip(rest)) {
    const member = memberOf(rest, left);
    if (member === undefined) return undefined;
    contents.push(member.content);
    left -= member.content.length;
    rest = rest.subarray(member.size);
  }
  return contents.length > 0 && /^\s*$/.test(rest.toString('latin1')) ? Buffer.concat(contents) : undefined;
}

function memberOf(bytes: Buffer, maxBytes: number): { content: Buffer; size: number } | undefined {
  const begin = gzipHeaderSize(bytes);
  if (typeof begin !== 'number') return undefined;
  try {
    // Node's types leave out what `info` gives.
    const { buffer, engine } = inflateRawSync(bytes.subarray(begin), {
      info: true,
      maxOutputLength: Math.max(1, maxBytes),
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = begin + engine.bytesWritten;
    const trailer = bytes.subarray(end, end + TRAILER);
    const whole = trailer.length === TRAILER && trailer.readUInt32LE(0) === crc32(buffer);
    return whole ? { content: buffer, size: end + TRAILER } : undefined;
  } catch {
    return undefined;
  }
}
