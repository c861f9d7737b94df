import { mark, UNITS } from '../model/unit-table.ts';
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
  return Math.ceil(tenthsIn(units, start, end) / 10);
}

/** The same in tenths of words, which add up. */
export function tenthsIn(units: Uint16Array, start: number, end: number): number {
  let tenths = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const kind = WORD_KIND[units[i]!]!;
    if (kind === JOINS) continue;
    if (kind === LETTER) {
      if (!inWord) tenths += 10;
      inWord = true;
    } else {
      tenths += TENTHS[kind]!;
      inWord = false;
    }
  }
  return tenths;
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
/** Tenths of a word that a unit of a kind counts by itself: sums of fractions would not be exact. */
const TENTHS = Uint8Array.of(0, 0, 0, 5, 2);

/** From a unit on, up to that of the next line. */
const RANGES: readonly (readonly [from: number, kind: number])[] = [
  [0, NO_WORD],
  [0xc0, LETTER],
  [0x0e00, FIFTH],
  [0x0f00, LETTER],
  [0x1000, FIFTH],
  [0x10a0, LETTER],
  [0x1780, FIFTH],
  [0x1800, LETTER],
  [0x2000, NO_WORD],
  [0x2c00, LETTER],
  [0x2e00, NO_WORD],
  [0x3040, HALF],
  [0x3100, LETTER],
  [0x3400, HALF],
  [0xa000, LETTER],
  // Halves of pairs: ideographs count by their first.
  [0xd800, NO_WORD],
  [0xd840, HALF],
  [0xd880, NO_WORD],
  [0xe000, LETTER],
  [0xf900, HALF],
  [0xfb00, LETTER],
  [0xfe00, NO_WORD],
  [0xfe70, LETTER],
  [0xff00, NO_WORD],
  [0xff10, LETTER],
];
const JOINING = "'’";
/** Letters and digits below the first of the letters that stand together. */
const LOW_LETTERS = /[\wªµº]/u;

/** What a UTF-16 unit is to words: `LETTER`, `JOINS`, `HALF` or `FIFTH` of a word, or none. */
export const WORD_KIND = new Uint8Array(UNITS);
for (const [from, kind] of RANGES) WORD_KIND.fill(kind, from);
for (const char of JOINING) WORD_KIND[char.charCodeAt(0)] = JOINS;
mark(WORD_KIND, LOW_LETTERS, LETTER);
