import { LOWER, mark, UNITS } from '../../model/unit-table.ts';

/**
 * What every UTF-16 unit is to the finder, so that one look-up a character answers all it asks: bits 0–15 are its
 * lower case if it is a letter, mark or digit (else 0), then come its class and some flags.
 */
export const CHARACTERS = new Int32Array(UNITS);

export const FOLDED = 0xffff;
export const CLASS_SHIFT = 16;
export const CLASS_MASK = 0xf;
/** A sign of a script without spaces. */
export const UNSPACED = 1 << 20;
/** A letter or digit, no mark. */
export const ALPHANUMERIC = 1 << 21;
/** Half of a pair, or its lower case is not one unit of its own: texts with one are folded the long way. */
export const ODD = 1 << 22;

export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** Full stops, question and exclamation marks of all scripts. */
export const STOP = 4;
export const COMMA = 5;
export const QUOTE = 6;
/** Signs that sentences seldom have: bars, bullets, arrows, slashes, colons… */
export const SIGN = 7;
export const BREAK = 8;
export const CLASSES = 9;

const ASSIGNED: readonly (readonly [string, number])[] = [
  ['.!?…。！？؟।۔｡', STOP],
  [',;،؛、，；', COMMA],
  ['"“”„«»‹›‘’「」『』', QUOTE],
  ['|•·›→←↑↓▶►/\\:+*#@©®&=<>_~[]{}', SIGN],
  ['\n', BREAK],
];
/** The lower case of one depends on what stands around it, that of the other is two units. */
const ODD_CASE = ['Σ', 'İ'];

const WORD = 1;
const MARK = 2;
const CAPITAL = 4;
const NUMBER = 8;
const IDEOGRAPH = 16;
const SIGNS = new Uint8Array(UNITS);
mark(SIGNS, /[\p{L}\p{M}]/u, WORD);
mark(SIGNS, /\p{M}/u, MARK);
mark(SIGNS, /\p{Lu}/u, CAPITAL);
mark(SIGNS, /\p{N}/u, WORD | NUMBER);
mark(SIGNS, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u, IDEOGRAPH);

for (let code = 0; code < UNITS; code++) CHARACTERS[code] = describe(code, SIGNS[code]!);
CHARACTERS.fill(ODD | (LETTER << CLASS_SHIFT), 0xd800, 0xe000);
for (const char of ODD_CASE) CHARACTERS[char.charCodeAt(0)]! |= ODD;
for (const [chars, value] of ASSIGNED) {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    CHARACTERS[code] = (CHARACTERS[code]! & ~(CLASS_MASK << CLASS_SHIFT)) | (value << CLASS_SHIFT);
  }
}

function describe(code: number, signs: number): number {
  if ((signs & WORD) === 0) return 0;
  const kind = signs & CAPITAL ? UPPER : signs & NUMBER ? DIGIT : LETTER;
  const flags = (signs & MARK ? 0 : ALPHANUMERIC) | (signs & IDEOGRAPH ? UNSPACED : 0);
  return LOWER[code]! | (kind << CLASS_SHIFT) | flags;
}
