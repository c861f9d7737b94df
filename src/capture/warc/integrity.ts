import type { Damage } from '../segments.ts';
import type { Tape } from '../tape.ts';
import { type Header, looksLikeHeader } from './header.ts';
import { digestsOf, httpLength, RECORD_END } from './proof.ts';
import { SLACK, VERSION } from './resync.ts';

/** What is looked at behind a record to see whether it ended there. */
export const LOOK_AHEAD = 4096;

export type Verdict = { flags: readonly string[] } | { code: string; why: string };

/** Whether the record at the front, held with what comes after it, is what was written there. */
export function verify(tape: Tape, header: Header, offset: number): Verdict {
  const end = header.size + header.contentLength!;
  if (tape.held < end) return tape.damage ?? cutOff(end - tape.held);
  if (tape.starts(1).some(at => at < end && isVersion(tape, at))) {
    return { code: 'damaged-record', why: 'its Content-Length reaches into the next record' };
  }
  if (tape.damage?.at === offset && !isTrusted(tape, tape.damage, end)) return tape.damage;
  const block = tape.bytes(header.size, end);
  const digests = digestsOf(header, block);
  if (digests === 'mismatch') {
    return { code: 'digest-mismatch', why: 'its content does not have the digest that its header states' };
  }
  const seam = seamAt(tape, end);
  if (seam === 'whole' || (seam === 'loose' && digests === 'match')) return { flags: [] };
  const length = digests === 'match' ? 'match' : httpLength(header, block);
  if (seam === 'cut')
    return length === 'mismatch' ? cutOff(RECORD_END.length) : { flags: ['record-end-missing'] };
  // Bytes lost from the block look like bytes lost from the seam, except to a digest.
  const likely = seam === 'loose' || isVersion(tape, end + RECORD_END.length);
  if (digests === 'match' || (likely && length === 'match')) return { flags: ['record-end-damaged'] };
  return { code: 'damaged-record', why: 'it does not end where its Content-Length says' };
}

/** Of a member cut off later, a record that another one follows is still good. */
function isTrusted(tape: Tape, { code }: Damage, end: number): boolean {
  const next = end + RECORD_END.length;
  return code.startsWith('truncated') && tape.held > next && isVersion(tape, next);
}

function isVersion(tape: Tape, at: number): boolean {
  return tape.bytes(at, at + VERSION.length).equals(VERSION);
}

/**
 * What follows a position: the end of a record and then another or nothing; a few bytes between the two; an
 * end cut off; none of these.
 */
export function seamAt(tape: Tape, end: number): 'whole' | 'loose' | 'cut' | 'none' {
  const after = tape.bytes(end, end + RECORD_END.length + LOOK_AHEAD);
  if (after.length < RECORD_END.length) {
    return tape.ended && RECORD_END.subarray(0, after.length).equals(after) ? 'cut' : 'none';
  }
  if (!after.subarray(0, RECORD_END.length).equals(RECORD_END)) return 'none';
  const next = after.subarray(RECORD_END.length);
  const version = next.subarray(0, VERSION.length);
  if (VERSION.subarray(0, version.length).equals(version)) return 'whole';
  if (tape.starts(end + RECORD_END.length)[0] === end + RECORD_END.length) return 'whole';
  if (!looksLikeHeader(next)) return 'none';
  return next.subarray(0, SLACK).includes(VERSION) ? 'loose' : 'whole';
}

function cutOff(missing: number): Verdict {
  return { code: 'truncated-record', why: `the file ends ${missing} bytes before the record does` };
}
