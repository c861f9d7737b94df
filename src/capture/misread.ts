import { byteOf } from './mend-charset.ts';
import { beyondAscii } from './utf8.ts';

/** So often is no accident. */
const LEAST = 8;
/** No language has so many different letters with accents, and signs like `º` or `³`, one behind the other. */
const RUN = 4;
const LETTERS_OF_RUN = 2;
const NOT_LATIN_1 = /[^\0-\u00ff\p{P}\p{S}\s]/gu;
/** So many pieces of a page beyond ASCII tell what it is. */
const MOST_PIECES = 16;

/** First bytes of UTF-8 for the signs of Latin-1, for its letters, and for what windows-1252 has besides. */
const SIGN_LEAD = 0xc2;
const LETTER_LEAD = 0xc3;
const LONG_LEAD = 0xe2;
const LEADS = new Uint8Array(0x100);
for (const lead of [SIGN_LEAD, LETTER_LEAD, 0xc5, 0xc6, 0xcb, LONG_LEAD]) LEADS[lead] = 1;
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

/** Whether a text has letters that Latin-1 and windows-1252 lack, as those in other charsets have. */
export function isBeyondLatin1(text: string): boolean {
  const letters = text.match(NOT_LATIN_1) ?? [];
  return letters.filter(letter => byteOf(letter) < 0).length >= LEAST;
}

/** Whether UTF-8 looks like text in another charset taken for Latin-1: `Ïðèâåò`, `za¿ó³cony`. */
export function looksMisread(bytes: Buffer): boolean {
  // In other places neither a run nor a sign is odd.
  if (!bytes.includes(SIGN_LEAD) && !bytes.includes(LETTER_LEAD)) return false;
  let found = 0;
  let read = 0;
  for (const piece of beyondAscii(bytes)) {
    found += oddPlaces(piece);
    if (found >= LEAST) return true;
    if (++read === MOST_PIECES) break;
  }
  return false;
}

/** How many runs there are, and signs amid words. */
function oddPlaces(bytes: Buffer): number {
  const leads = LEADS;
  let places = 0;
  let run = 0;
  let letters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (leads[lead] === 0) {
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
