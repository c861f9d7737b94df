/** Lower-case of every letter, mark and digit; 0 for all else. */
const FOLDED = new Uint16Array(0x10000);
const UNSPACED = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) FOLDED[code] = char.toLowerCase().charCodeAt(0);
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(char)) UNSPACED[code] = 1;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Takes in a word: FNV-1a of its lower-case units, and where it begins and ends. */
export type WordVisitor = (hash: number, start: number, end: number) => void;

/** Visits the words of a text; in scripts without spaces, its signs. */
export function eachWord(text: string, end: number, visit: WordVisitor): void {
  let hash = SEED;
  let start = -1;
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0;
    const folded = FOLDED[unit]!;
    if (folded !== 0 && UNSPACED[unit] === 0) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ folded, PRIME);
      continue;
    }
    if (start >= 0) visit(hash, start, i);
    if (folded !== 0) visit(Math.imul(SEED ^ folded, PRIME), i, i + 1);
    hash = SEED;
    start = -1;
  }
}

/** Hash of two signs side by side, in scripts without spaces. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ second, PRIME);
}

export const isUnspaced = (unit: number): boolean => UNSPACED[unit] === 1;
