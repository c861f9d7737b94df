import { BEYOND_ASCII, BEYOND_LATIN, COPYRIGHT, DIGIT, LATIN, SEPARATOR } from '../model/signs.ts';
import { isUneven } from './normalize.ts';
import { FIFTH, HALF, JOINS, LETTER, wordKind } from './words.ts';

/** What a UTF-16 unit is to lines and words, as bits above those of its sign. */
export const IN_WORD = 0x100;
/** Belongs to a word that it stands in, but begins none. */
export const JOINS_WORD = 0x200;
export const HALF_WORD = 0x400;
export const FIFTH_OF_WORD = 0x800;
export const WHITE = 0x1000;
export const LINE_END = 0x2000;
/** Normalizing may change it. */
export const UNEVEN = 0x4000;

const WORD_BITS: Readonly<Record<number, number>> = {
  [LETTER]: IN_WORD,
  [JOINS]: JOINS_WORD,
  [HALF]: HALF_WORD,
  [FIFTH]: FIFTH_OF_WORD,
};

/** By UTF-16 unit. */
export const UNIT_KINDS = Uint16Array.from({ length: 0x10000 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  let kind = signOf(code, sign) | (WORD_BITS[wordKind(code)] ?? 0);
  if (/[\n\r\u2028\u2029]/.test(sign)) kind |= LINE_END;
  else if (/\s/.test(sign)) kind |= WHITE;
  return isUneven(sign) ? kind | UNEVEN : kind;
}

function signOf(code: number, sign: string): number {
  const known = /\p{Nd}/u.test(sign)
    ? DIGIT
    : /[-–—|·•⋅]/.test(sign)
      ? SEPARATOR
      : sign === '©'
        ? COPYRIGHT
        : 0;
  if (code < 0x80) return known;
  return known | BEYOND_ASCII | (LATIN.test(sign) ? 0 : BEYOND_LATIN);
}
