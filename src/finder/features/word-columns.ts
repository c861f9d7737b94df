import type { ElementTable } from '../../model/page.ts';
import { meanWeight, sumWeights, type WeightSums } from '../weight-sums.ts';

/** What the words of the blocks say. */
export interface WordSums extends WeightSums {
  /** By block, log-odds. */
  readonly own: Float64Array;
}

/** Blocks before and behind that are looked at together. */
const NEAR = 3;
const FAR = 12;

export function sumWords(own: Float64Array, words: Float64Array): WordSums {
  return { own, ...sumWeights(own, i => words[i]!) };
}

/** Writes the features from `wordWeight` on: of block `i`, of the elements around it, of the blocks around it. */
export function writeWords(
  to: Float32Array,
  start: number,
  i: number,
  sums: WordSums,
  row: number,
  card: number,
  { parent: parents, first, last }: ElementTable,
): number {
  const parent = Math.max(0, parents[row]!);
  const grandparent = Math.max(0, parents[parent]!);
  let at = start;
  to[at++] = sums.own[i]!;
  to[at++] = meanWeight(sums, first[parent]!, last[parent]!);
  to[at++] = meanWeight(sums, first[grandparent]!, last[grandparent]!);
  to[at++] = card < 0 ? 0 : meanWeight(sums, first[card]!, last[card]!);
  to[at++] = meanWeight(sums, i - NEAR, i);
  to[at++] = meanWeight(sums, i + 1, i + 1 + NEAR);
  to[at++] = meanWeight(sums, i - FAR, i);
  to[at++] = meanWeight(sums, i + 1, i + 1 + FAR);
  to[at++] = meanWeight(sums, 0, sums.own.length);
  return at;
}
