import type { Tape } from '../tape.ts';
import type { Header } from './header.ts';
import { seamAt } from './integrity.ts';
import { promisesLength, RECORD_END } from './proof.ts';
import { holdsRecord } from './resync.ts';

const STEP = 1 << 20;

/** `moved`: bytes behind the header are gone from the tape. */
export type PassedOver = { flags: readonly string[] } | { code: string; why: string; moved: boolean };

/**
 * Goes behind a record that is too large to hold, if its length can be believed: it may be wrong, and all
 * records up to there would be passed over with it.
 */
export async function passOver(tape: Tape, header: Header, window: number): Promise<PassedOver> {
  const held = await tape.fill(window);
  let left = header.size + header.contentLength!;
  if (tape.stopped && held < left) {
    const { code, why } = tape.damage ?? {
      code: 'truncated-record',
      why: 'the file ends before the record does',
    };
    return { code, why, moved: false };
  }
  const trusted = promisesLength(header, tape.bytes(header.size));
  let moved = false;
  while (left > 0) {
    if (!trusted && holdsRecord(tape, Math.min(left, tape.held))) return { ...wrongLength(), moved };
    const step = Math.min(left, STEP);
    if ((await tape.fill(step + 1)) < step) return { ...wrongLength(), moved };
    tape.drop(step);
    left -= step;
    moved = true;
  }
  await tape.fill(RECORD_END.length + 1);
  if (seamAt(tape, 0) === 'none') return { ...wrongLength(), moved };
  tape.drop(Math.min(RECORD_END.length, tape.held));
  return { flags: [] };
}

function wrongLength(): { code: string; why: string } {
  return { code: 'damaged-record', why: 'it does not end where its Content-Length says' };
}
