import type { Block } from '../../model/block.ts';
import { cutPage, ranked } from '../cut.ts';

export const DOUBT_FEATURES: readonly string[] = [
  'entropy',
  'undecided',
  'keptUnlikely',
  'droppedLikely',
  'expectedPrecision',
  'expectedRecall',
  'deviation',
  'narrowShare',
  'wideShare',
  'passesApart',
  'sureShare',
];

/** Biases of cuts far to both sides of the shipped ones; see `cutPage`. */
const NARROW = 0.3;
const WIDE = 1.2;

/** One value for each of `DOUBT_FEATURES`: how sure the judgement of the blocks is; `first` is what the first pass said. */
export function doubtFeatures(
  blocks: readonly Block[],
  first: Float32Array,
  probability: Float32Array,
  kept: Uint8Array,
  order: ArrayLike<number> = ranked(probability),
): number[] {
  const words = (block: number) => blocks[block]!.words;
  const sum = {
    entropy: 0,
    undecided: 0,
    unlikely: 0,
    likely: 0,
    hit: 0,
    kept: 0,
    all: 0,
    variance: 0,
    apart: 0,
    sure: 0,
  };
  for (const { index, words: own } of blocks) {
    const p = probability[index]!;
    sum.all += own * p;
    sum.entropy += own * (entropy(p) + entropy(1 - p));
    if (p > 0.3 && p < 0.7) sum.undecided += own;
    sum.variance += own * own * p * (1 - p);
    sum.apart += own * Math.abs(p - first[index]!);
    if (kept[index]) {
      sum.kept += own;
      sum.hit += own * p;
      if (p < 0.5) sum.unlikely += own;
      if (p > 0.9) sum.sure += own;
    } else if (p > 0.25) sum.likely += own;
  }
  const keptWords = Math.max(1, sum.kept);
  const size = (cut: Uint8Array) =>
    blocks.reduce((n, { index, words: own }) => n + (cut[index] ? own : 0), 0);
  return [
    sum.entropy / keptWords,
    sum.undecided / keptWords,
    sum.unlikely / keptWords,
    sum.likely / keptWords,
    sum.hit / keptWords,
    sum.hit / Math.max(1, sum.all),
    Math.sqrt(sum.variance) / keptWords,
    size(cutPage(probability, words, NARROW, order)) / keptWords,
    size(cutPage(probability, words, WIDE, order)) / keptWords,
    sum.apart / keptWords,
    sum.sure / keptWords,
  ];
}

function entropy(p: number): number {
  return p > 0 ? -p * Math.log2(p) : 0;
}
