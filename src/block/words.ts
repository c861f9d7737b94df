/**
 * Counts words. Runs of letters, digits and marks are words; in scripts written without spaces an
 * ideograph or kana counts half a word and a Thai, Lao, Khmer or Burmese letter a fifth
 * (mean word lengths of two and five signs). The sum is rounded up.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const kind = KIND[text.charCodeAt(i)]!;
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind !== JOINS) {
      if (kind !== OTHER) words += WEIGHTS[kind]!;
      inWord = false;
    }
  }
  return Math.ceil(words);
}

const LETTER = 1;
const JOINS = 2;
const OTHER = 0;
const HALF = 3;
const FIFTH = 4;
/** What a sign counts for that is a word, or a part of one, by itself. */
const WEIGHTS = [0, 0, 0, 0.5, 0.2];

/** What each UTF-16 unit is. */
const KIND = new Uint8Array(0x10000);
for (let code = 0; code < KIND.length; code++) KIND[code] = kindOf(code);

function kindOf(code: number): number {
  if (code < 0x80) return code === 0x27 ? JOINS : /\w/.test(String.fromCharCode(code)) ? LETTER : OTHER;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : OTHER;
  if (code < 0x0e00) return LETTER;
  if (code <= 0x0eff || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff))
    return FIFTH;
  if (code < 0x2000) return LETTER;
  if (code === 0x2019) return JOINS;
  if (code <= 0x2bff) return OTHER;
  if (code < 0x2e00) return LETTER;
  if (code <= 0x303f) return OTHER;
  if (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return HALF;
  if (code >= 0xd840 && code <= 0xd87f) return HALF;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  if (code >= 0xfe00 && code <= 0xfe6f) return OTHER;
  if (code >= 0xff00 && code <= 0xff0f) return OTHER;
  return LETTER;
}
