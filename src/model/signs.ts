/** What signs a text may have, as bits. A text without a bit has no such sign. */

/** Digits of any script. */
export const DIGIT = 1;
/** Dashes, bars and dots. */
export const SEPARATOR = 2;
export const BEYOND_ASCII = 4;
/** Beyond `LATIN`. */
export const BEYOND_LATIN = 8;
export const COPYRIGHT = 16;
/** A separator with white space on both sides, which sets a name or date off. */
export const SET_OFF = 32;
/** Nothing is known of the text. */
export const ANY_SIGN = 0xff;

/** Neither Greek nor Cyrillic, which look like Latin, nor any other script; but the punctuation that all share. */
export const LATIN = /^[\0-\u036f\u2000-\u2125]*$/;
