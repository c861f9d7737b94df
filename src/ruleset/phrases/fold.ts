import { OTHER_ZEROS } from '../../model/digits.ts';
import { LOWER } from '../../model/unit-table.ts';

/** Folded form of every UTF-16 unit; one unit stays one unit, so that offsets hold in the text itself. */
export const FOLDED = Uint16Array.from(LOWER);
const unify = (variants: string, to: string) => {
  for (const char of variants) FOLDED[char.charCodeAt(0)] = to.charCodeAt(0);
};
unify('“”„‟«»″״『』「」', '"');
unify('‘’‚‛‹›′׳`´ʼ', "'");
unify('‐‑‒–—―−', '-');
unify(
  '\u00a0\u200c\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r',
  ' ',
);
unify('123456789', '0');
for (const zero of OTHER_ZEROS) FOLDED.fill('0'.charCodeAt(0), zero, zero + 10);
// What stands for a colon in Khmer and Amharic.
unify('៖፦፡', ':');
unify('ىیې', 'ي');
unify('ک', 'ك');
unify('أإآٱ', 'ا');
unify('Ёё', 'е');
// Upper and lower case of the Turkish i and ı cross in other languages.
unify('İı', 'i');
// Greek capitals are written without accents, and end in the same sigma as they begin.
unify('άΆ', 'α');
unify('έΈ', 'ε');
unify('ήΉ', 'η');
unify('ίΊϊΪΐ', 'ι');
unify('όΌ', 'ο');
unify('ύΎϋΫΰ', 'υ');
unify('ώΏ', 'ω');
unify('ς', 'σ');
unify('ŞşȘș', 'ş');
unify('ŢţȚț', 'ţ');
unify('’', "'");
// Full-width forms of ASCII.
for (let code = 0xff01; code <= 0xff5e; code++) FOLDED[code] = FOLDED[code - 0xfee0]!;

const PLAIN = /^[a-z' -]*$/;

/**
 * Case, typography, digits and white space made alike, unit by unit: the result has the length of the text.
 * Every digit becomes `0`.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const bytes = text.length <= SCRATCH.length / 2 ? SCRATCH : Buffer.allocUnsafeSlow(2 * text.length);
  foldInto(text, new Uint16Array(bytes.buffer, bytes.byteOffset, text.length));
  // A TextDecoder would drop a byte order mark, and with it the offsets.
  return bytes.toString('utf16le', 0, 2 * text.length);
}

/** The same, into units that the caller keeps; they must have room for the text. */
export function foldInto(text: string, units: Uint16Array): void {
  for (let i = 0; i < text.length; i++) units[i] = FOLDED[text.charCodeAt(i)]!;
}

/** The same for `length` units of a text from `start` on; they are written from `to` on. */
export function foldUnits(
  source: Uint16Array,
  start: number,
  length: number,
  units: Uint16Array,
  to: number,
): void {
  for (let i = 0; i < length; i++) units[to + i] = FOLDED[source[start + i]!]!;
}

const SCRATCH = Buffer.allocUnsafeSlow(4096);
