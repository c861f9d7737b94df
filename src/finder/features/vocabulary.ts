import type { Block } from '../../model/block.ts';
import { eachWord, isUnspaced, pairHash } from './word-hashes.ts';

/** Shorter words are mostly function words. */
const MIN_LETTERS = 5;

/** By block: its distinct longer words, numbered by their order on the page. */
export function longWords(blocks: readonly Block[]): Int32Array[] {
  const numbers = new Map<number, number>();
  /** By word: the block it was last seen in. */
  const lastIn: number[] = [];
  const words: number[] = [];
  let at = 0;
  const add = (hash: number) => {
    let word = numbers.get(hash);
    if (word === undefined) numbers.set(hash, (word = numbers.size));
    if (lastIn[word] === at) return;
    lastIn[word] = at;
    words.push(word);
  };
  return blocks.map(({ text }, i) => {
    at = i;
    words.length = 0;
    eachLongWord(text, add);
    return Int32Array.from(words);
  });
}

/** Pairs of signs stand for words in scripts without spaces. */
function eachLongWord(text: string, add: (hash: number) => void): void {
  let before = 0;
  let beforeEnd = -1;
  eachWord(text, text.length, (hash, start, end) => {
    if (end - start >= MIN_LETTERS) add(hash);
    else if (isUnspaced(text.charCodeAt(start))) {
      if (beforeEnd === start) add(pairHash(before, hash));
      before = hash;
      beforeEnd = end;
    }
  });
}

/** How far a block speaks the article's language; both by block. */
export interface Kinship {
  /** Mean over its words of how much article, by the first pass, the other blocks with the word are, at most 1. */
  coverage: Float64Array;
  /** Share of article among the other blocks with its words; -1 without any. */
  share: Float64Array;
}

/** Compares every block's words (see `longWords`) with those of the others, weighted by the first pass's probability. */
export function kinship(words: readonly Int32Array[], first: Float32Array): Kinship {
  const known = countWords(words);
  const good = new Float64Array(known);
  const all = new Int32Array(known);
  for (let i = 0; i < words.length; i++) {
    for (const word of words[i]!) {
      good[word]! += first[i]!;
      all[word]!++;
    }
  }
  const coverage = new Float64Array(words.length);
  const share = new Float64Array(words.length).fill(-1);
  for (let i = 0; i < words.length; i++) {
    const own = words[i]!;
    let covered = 0;
    let goods = 0;
    let others = 0;
    for (const word of own) {
      const g = good[word]! - first[i]!;
      covered += Math.min(1, g);
      goods += g;
      others += all[word]! - 1;
    }
    if (own.length > 0) coverage[i] = covered / own.length;
    if (others > 0) share[i] = goods / others;
  }
  return { coverage, share };
}

function countWords(words: readonly Int32Array[]): number {
  let most = -1;
  for (const own of words) for (const word of own) if (word > most) most = word;
  return most + 1;
}
