import type { Scorer } from './scorer.ts';
import { toProbability } from './trees.ts';

/**
 * Blocks that the first pass is this sure to be chrome are not judged again: they are half of all, of HTML as of whole pages
 * of flat text, and hardly one of them stays.
 */
const SURE = 0.05;

/** The probabilities of all rows of a matrix, `width` long; `first` are those of the pass before. */
export function judgeRows(
  judge: Scorer,
  matrix: Float32Array,
  width: number,
  count: number,
  first?: Float32Array,
): Float32Array {
  const probability = new Float32Array(count);
  const open = new Int32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    if (first && first[i]! < SURE) probability[i] = first[i]!;
    else open[size++] = i * width;
  }
  const offsets = open.subarray(0, size);
  const scores = judge.scores(matrix, offsets);
  for (let at = 0; at < size; at++) probability[offsets[at]! / width] = toProbability(scores[at]!);
  return probability;
}
