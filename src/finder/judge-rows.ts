import type { Trees } from './trees.ts';

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
  for (let i = 0; i < count; i++) {
    const before = first?.[i];
    probability[i] = before !== undefined && before < SURE ? before : trees.probability(matrix, i * width);
  }
  return probability;
}
