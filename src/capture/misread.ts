import { isAscii } from 'node:buffer';
import { byteOf } from './mend-charset.ts';

/** So often is no accident. */
const LEAST = 8;
/** No language has so many different letters with accents, and signs like `º` or `³`, one behind the other. */
const RUN = 4;
const LETTERS_OF_RUN = 2;
const BEYOND = /[\u0100-\u024f\u0370-\u1fff\u3040-\ud7ff]/g;
/** Bytes are looked at in pieces of this length, and in so many that go beyond ASCII. */
const STRETCH = 4096;
const MOST_STRETCHES = 16;

/** First bytes of UTF-8 for the signs of Latin-1, for its letters, and for what windows-1252 has besides. */
const SIGN_LEAD = 0xc2;
const LETTER_LEAD = 0xc3;
const LONG_LEAD = 0xe2;
const LEADS: ReadonlySet<number> = new Set([SIGN_LEAD, LETTER_LEAD, 0xc5, 0xc6, 0xcb, LONG_LEAD]);
const FIRST_SIGN = 0xa1;

/**
 * The bytes of a text that a program took for Latin-1 or windows-1252 and saved as UTF-8. Undefined where it has
 * characters that neither of the two has.
 */
export function bytesOfMisread(saved: Buffer): Buffer | undefined {
  const text = saved.toString();
  const raw = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text[at]!);
    if (byte < 0) return undefined;
    raw[at] = byte;
  }
  return raw;
}

/** Whether a text has letters that Latin-1 lacks, as those in other charsets have. */
export function isBeyondLatin1(text: string): boolean {
  return (text.match(BEYOND)?.length ?? 0) >= LEAST;
}

/** Whether UTF-8 looks like text in another charset taken for Latin-1: `Ïðèâåò`, `za¿ó³cony`. */
export function looksMisread(bytes: Buffer): boolean {
  let found = 0;
  let read = 0;
  for (let start = 0; start < bytes.length && read < MOST_STRETCHES; start += STRETCH) {
    const stretch = bytes.subarray(start, start + STRETCH);
    if (isAscii(stretch)) continue;
    read++;
    found += oddPlaces(stretch);
    if (found >= LEAST) return true;
  }
  return false;
}

/** How many runs there are, and signs amid words. */
function oddPlaces(bytes: Buffer): number {
  let places = 0;
  let run = 0;
  let letters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < SIGN_LEAD || !LEADS.has(lead)) {
      run = letters = 0;
      continue;
    }
    const sign = lead === SIGN_LEAD && bytes[at + 1]! >= FIRST_SIGN;
    if (sign && isLetter(bytes, at - 1) && isLetter(bytes, at + 2)) places++;
    const isSame = lead === bytes[at - 2] && bytes[at + 1] === bytes[at - 1];
    if (lead === LETTER_LEAD && !isSame) letters++;
    if (!isSame && ++run === RUN && letters >= LETTERS_OF_RUN) places++;
    at += lead === LONG_LEAD ? 2 : 1;
  }
  return places;
}

/** Whether a small letter stands there, or half of one with an accent. */
function isLetter(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return (
    (byte >= 0x61 && byte <= 0x7a) || byte === LETTER_LEAD || (byte >= 0x80 && bytes[at - 1] === LETTER_LEAD)
  );
}
