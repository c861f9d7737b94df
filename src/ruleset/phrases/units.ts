import { FNV, mix } from '../../model/hash.ts';
import { mark, UNITS } from '../../model/unit-table.ts';

/** What a UTF-16 unit is to the matching of phrases, in folded text. */
const WORD = 1;
const UNSPACED = 2;

const KIND = new Uint8Array(UNITS);
mark(KIND, /[\p{L}\p{M}]/u, WORD);
mark(KIND, /0/u, WORD);
mark(
  KIND,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
  UNSPACED,
);

/** Letters, marks and digits. */
export const isWord = (unit: number): boolean => (KIND[unit]! & WORD) !== 0;

/** Letters of scripts that write without spaces. */
export const isUnspaced = (unit: number): boolean => (KIND[unit]! & UNSPACED) !== 0;

export const ZERO = 0x30;
const SPACE = 0x20;
export const COPYRIGHT = 0xa9;

/** Marks the keys of phrases that begin with a number. */
const NUMBERED = 0x30303030;

/**
 * A number for the word that begins at `at`: phrases are filed under that of their first word. A number is
 * passed over, since numbers vary, and counts with the word behind it; without spaces, a word is a sign and
 * `pair` takes two.
 */
export function wordKey(units: Uint16Array, length: number, at: number, pair: boolean): number {
  const first = units[at]!;
  if (first === ZERO) {
    const next = skipSigns(units, length, magnitudeEnd(units, length, numberEnd(units, length, at)), true);
    return next < length ? mix(NUMBERED, wordKey(units, length, next, false)) : NUMBERED;
  }
  if (isUnspaced(first))
    return pair && at + 1 < length && isUnspaced(units[at + 1]!) ? mix(first, units[at + 1]!) : first;
  if (!isWord(first)) return first;
  let hash: number = FNV;
  for (let i = at; i < length; i++) {
    const unit = units[i]!;
    if (!isWord(unit) || isUnspaced(unit)) break;
    if (unit !== ZERO || units[i - 1] !== ZERO) hash = mix(hash, unit);
  }
  return hash;
}

/** Digits, in groups that a space or sign may part. */
function numberEnd(units: Uint16Array, length: number, from: number): number {
  let at = from;
  while (at < length && (units[at] === ZERO || units[at + 1] === ZERO)) at++;
  return at;
}

/** Thousands and millions, folded, as counts are shown: `1.2K`, `3 mil`, `1,2 Tsd.` */
export const MAGNITUDES =
  'k m mln mio tsd mil mille тыс тис млн tys tis rb ribu jt juta bin milyon ezer'.split(' ');
const LONGEST = Math.max(...MAGNITUDES.map(({ length }) => length));
const FIRST_UNITS: ReadonlySet<number> = new Set(MAGNITUDES.map(word => word.charCodeAt(0)));

/** The end of a word of magnitude behind a number that ends at `at`; `at` where there is none. */
function magnitudeEnd(units: Uint16Array, length: number, at: number): number {
  const start = units[at] === SPACE ? at + 1 : at;
  if (start >= length || !FIRST_UNITS.has(units[start]!)) return at;
  let end = start;
  while (end < length && end - start <= LONGEST && isWord(units[end]!)) end++;
  return MAGNITUDES.some(word => isAt(word, units, start, end)) ? end : at;
}

function isAt(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (word.charCodeAt(i - start) !== units[i]) return false;
  return true;
}

/** Skips white space, signs and numbers, each with its magnitude. */
export function skipNumbers(units: Uint16Array, length: number, from: number): number {
  let at = skipSigns(units, length, from, false);
  while (at < length && units[at] === ZERO)
    at = skipSigns(units, length, magnitudeEnd(units, length, numberEnd(units, length, at)), false);
  return at;
}

/** Skips white space and signs, and numbers too if asked. */
export function skipSigns(units: Uint16Array, length: number, from: number, numbers: boolean): number {
  let at = from;
  while (at < length && (!isWord(units[at]!) || (numbers && units[at] === ZERO))) at++;
  // A phrase may begin with a copyright sign that belongs to it.
  return at > from && units[from] === COPYRIGHT ? from : at;
}

/** Start of the next word; in scripts without spaces, the next sign. */
export function nextWord(units: Uint16Array, length: number, from: number): number {
  let at = from + 1;
  const isSign = isUnspaced(units[from]!) || !isWord(units[from]!);
  if (!isSign) while (at < length && isWord(units[at]!)) at++;
  while (at < length && !isWord(units[at]!) && units[at] !== COPYRIGHT) at++;
  return at;
}
