import type { Trees } from './trees.ts';

/** The probabilities of all rows of a matrix. */
export function judgeRows(trees: Trees, matrix: Float32Array, width: number, count: number): Float32Array {
  const probability = new Float32Array(count);
  for (let i = 0; i < count; i++) probability[i] = trees.probability(matrix, i * width);
  return probability;
}
