import { constants, inflateRawSync } from 'node:zlib';
import type { Tape } from '../tape.ts';
import { gzipHeaderSize } from './gzip-member.ts';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const VERSION = 'WARC/1.';
/** Compressed bytes that hold the first line of a record for sure. */
const SAMPLE = 1024;

/** Drops what lies before the next member that begins with a WARC record, from `from` on; else everything. */
export async function seekMember(tape: Tape, from: number, window: number): Promise<void> {
  let begin = from;
  for (;;) {
    await tape.fill(window);
    const found = memberIn(tape, begin);
    if (found !== undefined) return tape.drop(found);
    if (tape.stopped) return tape.drop(tape.held);
    tape.drop(tape.held - SAMPLE);
    begin = 0;
  }
}

function memberIn(tape: Tape, from: number): number | undefined {
  const bytes = tape.bytes(0);
  for (let at = bytes.indexOf(MAGIC, from); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    if (holdsRecord(bytes.subarray(at, at + SAMPLE))) return at;
  }
  return undefined;
}

function holdsRecord(sample: Buffer): boolean {
  const size = gzipHeaderSize(sample);
  if (typeof size !== 'number') return false;
  try {
    const text = inflateRawSync(sample.subarray(size), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 2 ** 21,
    });
    return text.toString('latin1', 0, VERSION.length) === VERSION;
  } catch {
    return false;
  }
}
