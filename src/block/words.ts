import { unitsOf } from './units.ts';

/**
 * Counts words. Runs of letters, digits and marks are words; in scripts written without spaces an
 * ideograph or kana counts half a word and a Thai, Lao, Khmer or Burmese letter a fifth
 * (mean word lengths of two and five signs). The sum is rounded up.
 */
export function countWords(text: string): number {
  const { length } = text;
  if (length > ROOM) return countWordsIn(unitsOf(text), 0, length);
  SCRATCH.write(text, 'utf16le');
  return countWordsIn(SCRATCH_UNITS, 0, length);
}

/** The same for the UTF-16 units from `start` to before `end`, which are read several times as fast as a string. */
export function countWordsIn(units: Uint16Array, start: number, end: number): number {
  let words = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const kind = WORD_KIND[units[i]!]!;
    if (kind === JOINS) continue;
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else {
      words += WEIGHT[kind]!;
      inWord = false;
    }
  }
  return Math.ceil(words);
}

/** Longer texts, in UTF-16 units, are written out into memory of their own. */
const ROOM = 1 << 15;
const SCRATCH = Buffer.allocUnsafeSlow(2 * ROOM);
const SCRATCH_UNITS = new Uint16Array(SCRATCH.buffer, SCRATCH.byteOffset, ROOM);

const NO_WORD = 0;
export const LETTER = 1;
/** Apostrophes. */
export const JOINS = 2;
export const HALF = 3;
export const FIFTH = 4;
/** Words that a unit of a kind counts by itself. */
const WEIGHT = Float64Array.of(0, 0, 0, 0.5, 0.2);

/** By UTF-16 unit. */
const WORD_KIND = Uint8Array.from({ length: 0x10000 }, (_, code) => wordKind(code));

/** What a UTF-16 unit is to words: `LETTER`, `JOINS`, `HALF` or `FIFTH` of a word, or none. */
export function wordKind(code: number): number {
  if (code < 0x80) return code === 0x27 ? JOINS : /\w/.test(String.fromCharCode(code)) ? LETTER : NO_WORD;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : NO_WORD;
  if (code < 0x0e00) return LETTER;
  if (code <= 0x0eff || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff))
    return FIFTH;
  if (code < 0x2000) return LETTER;
  if (code === 0x2019) return JOINS;
  if (code <= 0x2bff) return NO_WORD;
  if (code < 0x2e00) return LETTER;
  if (code <= 0x303f) return NO_WORD;
  if (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return HALF;
  if (code >= 0xd840 && code <= 0xd87f) return HALF;
  if (code >= 0xd800 && code <= 0xdfff) return NO_WORD;
  if (code >= 0xfe00 && code <= 0xfe6f) return NO_WORD;
  if (code >= 0xff00 && code <= 0xff0f) return NO_WORD;
  return LETTER;
}
