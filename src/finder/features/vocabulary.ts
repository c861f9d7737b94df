import type { Block } from '../../model/block.ts';
import { eachWord, isUnspaced, pairHash } from './word-hashes.ts';

/** Shorter words are mostly function words. */
const MIN_LETTERS = 5;

/** By block: its distinct longer words, as hashes. */
export function longWords(blocks: readonly Block[]): Int32Array[] {
  return blocks.map(block => hashesIn(block.text));
}

/** Pairs of signs stand for words in scripts without spaces. */
function hashesIn(text: string): Int32Array {
  const found = new Set<number>();
  let before = 0;
  let beforeEnd = -1;
  eachWord(text, text.length, (hash, start, end) => {
    if (end - start >= MIN_LETTERS) found.add(hash);
    else if (isUnspaced(text.charCodeAt(start))) {
      if (beforeEnd === start) found.add(pairHash(before, hash));
      [before, beforeEnd] = [hash, end];
    }
  });
  return Int32Array.from(found);
}

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
