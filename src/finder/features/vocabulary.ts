import type { Block } from '../../model/block.ts';

/** Shorter words are mostly function words. */
const MIN_LETTERS = 5;
/** From here on scripts write without spaces, or nearly so; pairs of signs stand for words. */
const UNSPACED_FROM = 0x2e80;

const FOLDED = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) FOLDED[code] = char.toLowerCase().charCodeAt(0);
}

/** By block: its distinct longer words, as hashes. */
export function longWords(blocks: readonly Block[]): Int32Array[] {
  return blocks.map(block => hashesIn(block.text));
}

function hashesIn(text: string): Int32Array {
  const found = new Set<number>();
  let hash = SEED;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? FOLDED[text.charCodeAt(i)]! : 0;
    if (code >= UNSPACED_FROM) {
      const next = i + 1 < text.length ? FOLDED[text.charCodeAt(i + 1)]! : 0;
      if (next >= UNSPACED_FROM) found.add(Math.imul(Math.imul(SEED ^ code, PRIME) ^ next, PRIME));
    } else if (code !== 0) {
      hash = Math.imul(hash ^ code, PRIME);
      length++;
      continue;
    }
    if (length >= MIN_LETTERS) found.add(hash);
    hash = SEED;
    length = 0;
  }
  return Int32Array.from(found);
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** How far a block speaks the article's language; both by block. */
export interface Kinship {
  /** Mean over its words of how much article, by the first pass, the other blocks with the word are, at most 1. */
  coverage: Float64Array;
  /** Share of article among the other blocks with its words; -1 without any. */
  share: Float64Array;
}

/** Compares every block's words with those of the others, weighted by the first pass's probability. */
export function kinship(words: readonly Int32Array[], first: Float32Array): Kinship {
  const good = new Map<number, number>();
  const all = new Map<number, number>();
  for (const [i, own] of words.entries()) {
    for (const word of own) {
      good.set(word, (good.get(word) ?? 0) + first[i]!);
      all.set(word, (all.get(word) ?? 0) + 1);
    }
  }
  const coverage = new Float64Array(words.length);
  const share = new Float64Array(words.length).fill(-1);
  for (const [i, own] of words.entries()) {
    let covered = 0;
    let goods = 0;
    let others = 0;
    for (const word of own) {
      const g = good.get(word)! - first[i]!;
      covered += Math.min(1, g);
      goods += g;
      others += all.get(word)! - 1;
    }
    if (own.length > 0) coverage[i] = covered / own.length;
    if (others > 0) share[i] = goods / others;
  }
  return { coverage, share };
}
