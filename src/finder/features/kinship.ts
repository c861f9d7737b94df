import type { Vocabulary } from './vocabulary.ts';

/** How far a block speaks the article's language; both by block. */
export interface Kinship {
  /** Mean over its words of how much article, by the first pass, the other blocks with the word are, at most 1. */
  coverage: Float64Array;
  /** Share of article among the other blocks with its words; -1 without any. */
  share: Float64Array;
}

/** Compares every block's longer words with those of the others, weighted by the first pass's probability. */
export function kinship({ words, from, size }: Vocabulary, first: Float32Array): Kinship {
  const good = new Float64Array(size);
  const all = new Int32Array(size);
  for (let i = 0; i < first.length; i++) {
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      good[words[at]!]! += first[i]!;
      all[words[at]!]!++;
    }
  }
  const coverage = new Float64Array(first.length);
  const share = new Float64Array(first.length).fill(-1);
  for (let i = 0; i < first.length; i++) {
    let covered = 0;
    let goods = 0;
    let others = 0;
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      const g = good[words[at]!]! - first[i]!;
      covered += Math.min(1, g);
      goods += g;
      others += all[words[at]!]! - 1;
    }
    const own = from[i + 1]! - from[i]!;
    if (own > 0) coverage[i] = covered / own;
    if (others > 0) share[i] = goods / others;
  }
  return { coverage, share };
}
