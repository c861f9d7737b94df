import { type Trees, toProbability } from './trees.ts';

/** Blocks that the first pass is this sure to be chrome are not judged again. */
const SURE = 0.01;

/** The probabilities of all rows of a matrix; `first` are those of the pass before. */
export function judgeRows(
  trees: Trees,
  matrix: Float32Array,
  width: number,
  count: number,
  first?: Float32Array,
): Float32Array {
  const probability = new Float32Array(count);
  const open: number[] = [];
  for (let i = 0; i < count; i++) {
    if (first && first[i]! < SURE) probability[i] = first[i]!;
    else open.push(i);
  }
  const scores = trees.scores(
    matrix,
    Int32Array.from(open, i => i * width),
  );
  for (const [at, i] of open.entries()) probability[i] = toProbability(scores[at]!);
  return probability;
}
