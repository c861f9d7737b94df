import type { Tape } from '../tape.ts';
import { type Header, looksLikeHeader } from './header.ts';
import { digestsOf, isProven, RECORD_END } from './proof.ts';

/** What is looked at behind a record to see whether it ended there. */
export const LOOK_AHEAD = 4096;
const VERSION = Buffer.from('WARC/1.');

export type Verdict = { flags: readonly string[] } | { code: string; why: string };

/** Whether the record at the front, held with what comes after it, is what was written there. */
export function verify(tape: Tape, header: Header, offset: number): Verdict {
  const end = header.size + header.contentLength!;
  if (tape.held < end) return tape.damage ?? cutOff(end - tape.held);
  if (tape.starts(1).some(at => at < end && tape.bytes(at, at + VERSION.length).equals(VERSION))) {
    return { code: 'damaged-record', why: 'its Content-Length reaches into the next record' };
  }
  const seam = seamAt(tape, end);
  if (tape.damage?.at === offset && tape.held <= end + RECORD_END.length) return tape.damage;
  const block = tape.bytes(header.size, end);
  if (digestsOf(header, block) === 'mismatch') {
    return { code: 'digest-mismatch', why: 'its content does not have the digest that its header states' };
  }
  if (seam === 'whole') return { flags: [] };
  if (seam === 'cut') return { flags: ['record-end-missing'] };
  if (isProven(header, block)) return { flags: ['record-end-damaged'] };
  return { code: 'damaged-record', why: 'it does not end where its Content-Length says' };
}

/** What follows a position: the end of a record and then another or nothing, an end cut off, or neither. */
export function seamAt(tape: Tape, end: number): 'whole' | 'cut' | 'none' {
  const after = tape.bytes(end, end + RECORD_END.length + LOOK_AHEAD);
  if (after.length < RECORD_END.length) {
    return tape.ended && RECORD_END.subarray(0, after.length).equals(after) ? 'cut' : 'none';
  }
  if (!after.subarray(0, RECORD_END.length).equals(RECORD_END)) return 'none';
  const next = after.subarray(RECORD_END.length);
  const version = next.subarray(0, VERSION.length);
  if (VERSION.subarray(0, version.length).equals(version)) return 'whole';
  return tape.starts(end + RECORD_END.length)[0] === end + RECORD_END.length || looksLikeHeader(next)
    ? 'whole'
    : 'none';
}

function cutOff(missing: number): Verdict {
  return { code: 'truncated-record', why: `the file ends ${missing} bytes before the record does` };
}
