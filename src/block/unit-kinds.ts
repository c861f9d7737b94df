import { BEYOND_ASCII, BEYOND_LATIN, COPYRIGHT, DIGIT, NOT_LATIN, SEPARATOR } from '../model/signs.ts';
import { mark, UNITS } from '../model/unit-table.ts';
import { NEEDS_CHANGE } from './normalize.ts';
import { FIFTH, HALF, JOINS, LETTER, WORD_KIND } from './words.ts';

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
/** Opens a bracket of any kind: code, and what programs write for links, has one. */
export const OPENS_BRACKET = 0x8000;

const WORD_BITS: number[] = [];
WORD_BITS[LETTER] = IN_WORD;
WORD_BITS[JOINS] = JOINS_WORD;
WORD_BITS[HALF] = HALF_WORD;
WORD_BITS[FIFTH] = FIFTH_OF_WORD;

/** By UTF-16 unit. */
export const UNIT_KINDS = new Uint16Array(UNITS).fill(BEYOND_ASCII, 0x80);
for (let code = 0; code < UNITS; code++) UNIT_KINDS[code]! |= WORD_BITS[WORD_KIND[code]!] ?? 0;
mark(UNIT_KINDS, /\p{Nd}/u, DIGIT);
mark(UNIT_KINDS, /[-–—|·•⋅]/u, SEPARATOR);
mark(UNIT_KINDS, /©/u, COPYRIGHT);
mark(UNIT_KINDS, NOT_LATIN, BEYOND_LATIN);
mark(UNIT_KINDS, /[\n\r\u2028\u2029]/u, LINE_END);
mark(UNIT_KINDS, /[^\S\n\r\u2028\u2029]/u, WHITE);
mark(UNIT_KINDS, NEEDS_CHANGE, UNEVEN);
mark(UNIT_KINDS, /[([{<]/u, OPENS_BRACKET);
