/** What signs a text may have, as bits. A text without a bit has no such sign. */

/** Digits of any script. */
export const DIGIT = 1;
/** Dashes, bars and dots. */
export const SEPARATOR = 2;
export const BEYOND_ASCII = 4;
/** `NOT_LATIN`. */
export const BEYOND_LATIN = 8;
export const COPYRIGHT = 16;
/** A separator with white space on both sides, which sets a name or date off. */
export const SET_OFF = 32;
/** Nothing is known of the text. */
export const ANY_SIGN = 0xff;

/** Not the punctuation that all scripts share. Greek and Cyrillic, which look like Latin, are beyond it too. */
export const NOT_LATIN = /[^\0-\u036f\u2000-\u2125]/u;
