/**
 * What every UTF-16 unit is to the finder, so that one look-up a character answers all it asks: bits 0–15 are its
 * lower case if it is a letter, mark or digit (else 0), then come its class and some flags.
 */
export const CHARACTERS = new Int32Array(0x10000);

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
/** Its lower case depends on what stands around it. */
const CAPITAL_SIGMA = 'Σ';

for (let code = 0; code < 0x10000; code++) CHARACTERS[code] = describe(code);
for (const [chars, value] of ASSIGNED) {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    CHARACTERS[code] = (CHARACTERS[code]! & ~(CLASS_MASK << CLASS_SHIFT)) | (value << CLASS_SHIFT);
  }
}

function describe(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return ODD | (LETTER << CLASS_SHIFT);
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const odd = lower.length > 1 || char === CAPITAL_SIGMA ? ODD : 0;
  if (!/[\p{L}\p{M}\p{N}]/u.test(char)) return odd;
  const alphanumeric = /\p{M}/u.test(char) ? 0 : ALPHANUMERIC;
  const kind = /\p{Lu}/u.test(char) ? UPPER : /\p{N}/u.test(char) ? DIGIT : LETTER;
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(char) ? UNSPACED : 0;
  return lower.charCodeAt(0) | (kind << CLASS_SHIFT) | unspaced | alphanumeric | odd;
}
