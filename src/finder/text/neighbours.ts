import type { Block } from '../../model/block.ts';
import { sum, sumWeights, type WeightSums } from '../weight-sums.ts';
import type { LineScan } from './scan.ts';

/** Running sums over the lines of a text; entry `i` sums the lines before `i`. */
export interface Sums extends WeightSums {
  words: Float64Array;
  /** Words of lines that are prose: long enough, and sentences. */
  prose: Float64Array;
  capitals: Float64Array;
}

/** Shorter lines are not called prose. */
export const PROSE_WORDS = 10;

export function runningSums(blocks: readonly Block[], scan: LineScan): Sums {
  const n = blocks.length;
  const sums: Sums = {
    words: new Float64Array(n + 1),
    prose: new Float64Array(n + 1),
    ...sumWeights(scan.weight, line => blocks[line]!.words),
    capitals: new Float64Array(n + 1),
  };
  for (let i = 0; i < n; i++) {
    const { words } = blocks[i]!;
    sums.words[i + 1] = sums.words[i]! + words;
    sums.prose[i + 1] = sums.prose[i]! + (words >= PROSE_WORDS && scan.endsSentence[i] ? words : 0);
    sums.capitals[i + 1] = sums.capitals[i]! + scan.capitals[i]!;
  }
  return sums;
}

/** Runs of lines of one kind; 0 outside of any. All arrays are by block. */
export interface Runs {
  /** Lines of the run that the line is in, the words in them, and its place from 1 on. */
  length: Int32Array;
  words: Float64Array;
  place: Int32Array;
}

export function runsOf(sums: Sums, belongs: (line: number) => boolean): Runs {
  const n = sums.words.length - 1;
  const runs = { length: new Int32Array(n), words: new Float64Array(n), place: new Int32Array(n) };
  let start = 0;
  for (let i = 0; i <= n; i++) {
    if (i < n && belongs(i)) {
      runs.place[i] = i - start + 1;
      continue;
    }
    const words = sum(sums.words, start, i);
    for (let line = start; line < i; line++) {
      runs.length[line] = i - start;
      runs.words[line] = words;
    }
    start = i + 1;
  }
  return runs;
}
