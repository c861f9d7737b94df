/**
 * Counts words. Runs of letters, digits and marks are words; in scripts written without spaces an
 * ideograph or kana counts half a word and a Thai, Lao, Khmer or Burmese letter a fifth
 * (mean word lengths of two and five signs). The sum is rounded up.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const weight = code < 0x80 ? ASCII[code]! : weightOf(code);
    if (weight === JOINS) continue;
    if (weight === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else {
      words += weight;
      inWord = false;
    }
  }
  return Math.ceil(words);
}

const LETTER = -1;
const JOINS = -2;

const ASCII = new Float64Array(128);
for (let c = 0; c < 128; c++) if (/[0-9A-Za-z_]/.test(String.fromCharCode(c))) ASCII[c] = LETTER;
ASCII[0x27] = JOINS;

function weightOf(code: number): number {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : 0;
  if (code < 0x0e00) return LETTER;
  if (code <= 0x0eff || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)) return 0.2;
  if (code < 0x2000) return LETTER;
  if (code === 0x2019) return JOINS;
  if (code <= 0x2bff) return 0;
  if (code < 0x2e00) return LETTER;
  if (code <= 0x303f) return 0;
  if (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 0.5;
  if (code >= 0xd840 && code <= 0xd87f) return 0.5;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  if (code >= 0xfe00 && code <= 0xfe6f) return 0;
  if (code >= 0xff00 && code <= 0xff0f) return 0;
  return LETTER;
}
