import type { ElementTable } from '../../model/page.ts';

/** What the words of the blocks say, summed up so that the mean over any run of blocks is at hand. */
export interface WordSums {
  /** By block, log-odds. */
  readonly own: Float64Array;
  /** Entry `i` sums the blocks before `i`: weights, squashed, times the square root of the length; those roots. */
  readonly weight: Float64Array;
  readonly mass: Float64Array;
}

/** Blocks before and behind that are looked at together. */
const NEAR = 3;
const FAR = 12;

export function sumWords(own: Float64Array, words: Float64Array): WordSums {
  const weight = new Float64Array(own.length + 1);
  const mass = new Float64Array(own.length + 1);
  for (let i = 0; i < own.length; i++) {
    const root = Math.sqrt(words[i]! + 1);
    weight[i + 1] = weight[i]! + squash(own[i]!) * root;
    mass[i + 1] = mass[i]! + root;
  }
  return { own, weight, mass };
}

/** From log-odds to -1 (chrome) … 1 (article): tanh(x / 2), cheaper by its exponential. */
function squash(logOdds: number): number {
  return 2 / (1 + Math.exp(-logOdds)) - 1;
}

/** Mean over the blocks `[from, to)`, cut to the page; 0 without any. */
function mean({ weight, mass }: WordSums, from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(weight.length - 1, to);
  return b > a ? (weight[b]! - weight[a]!) / (mass[b]! - mass[a]!) : 0;
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
  to[at++] = mean(sums, first[parent]!, last[parent]!);
  to[at++] = mean(sums, first[grandparent]!, last[grandparent]!);
  to[at++] = card < 0 ? 0 : mean(sums, first[card]!, last[card]!);
  to[at++] = mean(sums, i - NEAR, i);
  to[at++] = mean(sums, i + 1, i + 1 + NEAR);
  to[at++] = mean(sums, i - FAR, i);
  to[at++] = mean(sums, i + 1, i + 1 + FAR);
  to[at++] = mean(sums, 0, sums.own.length);
  return at;
}
