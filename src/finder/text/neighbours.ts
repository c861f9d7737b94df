import type { Block } from '../../model/block.ts';
import type { LineScan } from './scan.ts';

/** Running sums over the lines of a text; entry `i` sums the lines before `i`. */
export interface Sums {
  words: Float64Array;
  /** Words of lines that are prose: long enough, and sentences. */
  prose: Float64Array;
  /** Word weights, squashed, times the square root of the line's length, and those square roots. */
  weight: Float64Array;
  mass: Float64Array;
  capitals: Float64Array;
}

/** Shorter lines are not called prose. */
export const PROSE_WORDS = 10;

export function runningSums(blocks: readonly Block[], scan: LineScan): Sums {
  const n = blocks.length;
  const sums: Sums = {
    words: new Float64Array(n + 1),
    prose: new Float64Array(n + 1),
    weight: new Float64Array(n + 1),
    mass: new Float64Array(n + 1),
    capitals: new Float64Array(n + 1),
  };
  for (let i = 0; i < n; i++) {
    const { words } = blocks[i]!;
    const mass = Math.sqrt(words + 1);
    sums.words[i + 1] = sums.words[i]! + words;
    sums.prose[i + 1] = sums.prose[i]! + (words >= PROSE_WORDS && scan.endsSentence[i] ? words : 0);
    sums.weight[i + 1] = sums.weight[i]! + squash(scan.weight[i]!) * mass;
    sums.mass[i + 1] = sums.mass[i]! + mass;
    sums.capitals[i + 1] = sums.capitals[i]! + scan.capitals[i]!;
  }
  return sums;
}

/** From log-odds to -1 (chrome) … 1 (article): tanh(x / 2), cheaper by its exponential. */
function squash(logOdds: number): number {
  return 2 / (1 + Math.exp(-logOdds)) - 1;
}

/** Sum over `[from, to)`, which is cut to the text. */
export function sum(sums: Float64Array, from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(sums.length - 1, to);
  return b > a ? sums[b]! - sums[a]! : 0;
}

/** Mean word weight over `[from, to)`; 0 where there are no lines. */
export function meanWeight({ weight, mass }: Sums, from: number, to: number): number {
  const over = sum(mass, from, to);
  return over > 0 ? sum(weight, from, to) / over : 0;
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
