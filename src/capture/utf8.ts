import { isAscii } from 'node:buffer';

/** Bytes beyond ASCII are looked for in pieces of this length, for most have none. */
const STRETCH = 4096;

/** The pieces of a page that go beyond ASCII. */
export function* beyondAscii(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0; start < bytes.length; start += STRETCH) {
    const stretch = bytes.subarray(start, start + STRETCH);
    if (!isAscii(stretch)) yield stretch;
  }
}

/** How much of what lies beyond ASCII is well-formed UTF-8. A sequence begun at the very end is no flaw. */
export function utf8Damage(bytes: Buffer): { wellFormed: number; flaws: number } {
  let wellFormed = 0;
  let flaws = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    const whole = followers(bytes, at + 1, length - 1);
    if (length > 1 && whole === length - 1) wellFormed++;
    else if (whole === 0 || at + 1 + whole < bytes.length) flaws++;
    at += 1 + whole;
  }
  return { wellFormed, flaws };
}

/** 1 for a byte that begins no sequence. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function followers(bytes: Buffer, from: number, most: number): number {
  let count = 0;
  while (count < most && (bytes[from + count]! & 0xc0) === 0x80) count++;
  return count;
}
