import type { Tape } from '../tape.ts';
import { type Header, headerSize, parseHeader } from './header.ts';
import { isProvable, isProven, RECORD_END } from './proof.ts';

/** How every record begins. */
export const VERSION = Buffer.from('WARC/1.');
/** How far from its place a record may lie when bytes around the seam were lost or added. */
export const SLACK = 64;
const FIRST_LOOK = 65_536;

export interface Found {
  /** Where the next record begins. */
  at: number;
  /** Nothing but the look of it says so. */
  doubtful: boolean;
}

/**
 * Where reading goes on behind a damaged record at the front: at a record whose start is proven by the
 * damaged one's digests or HTTP length, else where the header said it ends, else at the next compressed
 * member that is a record, else at the next thing that looks like a whole record. Undefined if none of this
 * is in the window.
 */
export async function findNext(
  tape: Tape,
  damaged: Header | undefined,
  window: number,
): Promise<Found | undefined> {
  for (let look = FIRST_LOOK; ; look *= 2) {
    const held = await tape.fill(Math.min(look, window));
    const final = tape.stopped || held >= window;
    const candidates = candidatesIn(tape, damaged);
    const proven = damaged && candidates.find(at => isProvenSeam(tape, damaged, at));
    if (proven !== undefined) return { at: proven, doubtful: false };
    if (final || !hopeful(tape, damaged)) {
      const found = weigh(tape, damaged, candidates);
      if (found !== undefined || final) return found;
    }
  }
}

/** A few bytes before a record, such as more empty lines than there should be. */
export async function junkAtFront(tape: Tape): Promise<string | undefined> {
  await tape.fill(SLACK + VERSION.length);
  const at = tape.bytes(0, SLACK + VERSION.length).indexOf(VERSION);
  return at > 0 ? tape.bytes(0, at).toString('latin1') : undefined;
}

/** Whether another record shows within the first bytes held. */
export function holdsRecord(tape: Tape, within: number): boolean {
  if (tape.starts(1).some(at => at < within && isVersion(tape, at))) return true;
  return candidatesIn(tape, undefined).some(at => at < within && isWhole(tape, at));
}

/** A proof may still come with more bytes. */
function hopeful(tape: Tape, damaged: Header | undefined): boolean {
  return damaged !== undefined && isProvable(damaged, tape.bytes(damaged.size));
}

function weigh(tape: Tape, damaged: Header | undefined, candidates: readonly number[]): Found | undefined {
  const declared = candidates.find(at => isNearDeclared(damaged, at));
  if (declared !== undefined) return { at: declared, doubtful: false };
  const member = tape.starts(1).find(at => isVersion(tape, at));
  if (member !== undefined && tape.starts(0)[0] === 0) return { at: member, doubtful: false };
  const at = candidates.find(at => isWhole(tape, at)) ?? candidates[0];
  return at === undefined ? undefined : { at, doubtful: true };
}

/** Where something begins that has a record's header, in order. */
function candidatesIn(tape: Tape, damaged: Header | undefined): number[] {
  const bytes = tape.bytes(0);
  const starts = new Set(tape.starts(1));
  const found: number[] = [];
  for (let at = bytes.indexOf(VERSION, 1); at >= 0; at = bytes.indexOf(VERSION, at + 1)) {
    const placed = bytes[at - 1] === 0x0a || starts.has(at) || isNearDeclared(damaged, at);
    if (placed && headerAt(tape, at)) found.push(at);
  }
  return found;
}

function headerAt(tape: Tape, at: number): Header | undefined {
  const rest = tape.bytes(at);
  const size = headerSize(rest);
  // A header that the end of the file cuts off is still one.
  if (size === undefined) return undefined;
  const header = parseHeader(rest.subarray(0, size));
  return header.problem === undefined ? header : undefined;
}

function isNearDeclared(damaged: Header | undefined, at: number): boolean {
  if (damaged?.contentLength === undefined) return false;
  return Math.abs(at - damaged.size - damaged.contentLength - RECORD_END.length) <= SLACK;
}

function isProvenSeam(tape: Tape, damaged: Header, at: number): boolean {
  const end = at - RECORD_END.length;
  return end >= damaged.size && isProven(damaged, tape.bytes(damaged.size, end));
}

/** Whether what looks like a record also ends like one, as far as that is held. */
function isWhole(tape: Tape, at: number): boolean {
  const header = headerAt(tape, at)!;
  const end = at + header.size + header.contentLength!;
  if (end > tape.held) return false;
  const after = tape.bytes(end, end + RECORD_END.length + VERSION.length);
  if (!after.subarray(0, RECORD_END.length).equals(RECORD_END)) return false;
  const next = after.subarray(RECORD_END.length);
  return VERSION.subarray(0, next.length).equals(next);
}

function isVersion(tape: Tape, at: number): boolean {
  return tape.bytes(at, at + VERSION.length).equals(VERSION);
}
