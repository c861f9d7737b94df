import type { Figures } from './figures.ts';
import { HashNumbers } from './hash-numbers.ts';

/** Blocks that share something, such as the path of tags above them. */
export interface Grouping {
  /** By block: its group. */
  readonly of: Int32Array;
  /** By group. */
  readonly blocks: Int32Array;
  readonly words: Float64Array;
  readonly paragraphs: Float64Array;
}

/** Puts the blocks with the same key into one group. */
export function groupsBy(keys: Int32Array, figures: Figures): Grouping {
  const n = keys.length;
  const numbers = new HashNumbers(n);
  const of = new Int32Array(n);
  for (let i = 0; i < n; i++) of[i] = numbers.numberOf(keys[i]!);
  const blocks = new Int32Array(numbers.size);
  const words = new Float64Array(numbers.size);
  const paragraphs = new Float64Array(numbers.size);
  for (let i = 0; i < n; i++) {
    const group = of[i]!;
    blocks[group]!++;
    words[group]! += figures.words[i]!;
    paragraphs[group]! += figures.paragraphs[i]!;
  }
  return { of, blocks, words, paragraphs };
}
