import type { Block } from '../model/block.ts';
import type { Described } from './features/matrix.ts';
import { FEATURE_COUNT } from './features/names.ts';
import { kinship } from './features/vocabulary.ts';

/** What the second pass sees besides the features of the first: how the blocks around were judged. */
export const CONTEXT_FEATURES = [
  'own',
  'parentMean',
  'pathMean',
  'classMean',
  'previous',
  'next',
  'before3',
  'after3',
  'pageMean',
  'coverage',
  'kinship',
] as const;

export const SECOND_COUNT = FEATURE_COUNT + CONTEXT_FEATURES.length;

/** The matrix of the second pass: rows of the first, each with what the first pass says of its surroundings. */
export function secondMatrix(
  described: Described,
  blocks: readonly Block[],
  first: Float32Array,
): Float32Array {
  const n = blocks.length;
  const weights = Float64Array.from(blocks, block => block.words + 1);
  const parents = meansBy(described.parents, first, weights);
  const paths = meansBy(described.paths, first, weights);
  const classes = meansBy(described.classes, first, weights);
  const before = windows(first, weights, 1);
  const after = windows(first, weights, -1);
  const page = meansBy(new Int32Array(n), first, weights);
  const { coverage, share } = kinship(described.longWords, first);
  const matrix = new Float32Array(n * SECOND_COUNT);
  for (let i = 0; i < n; i++) {
    const row = i * SECOND_COUNT;
    matrix.set(described.matrix.subarray(i * FEATURE_COUNT, (i + 1) * FEATURE_COUNT), row);
    const at = row + FEATURE_COUNT;
    matrix[at] = first[i]!;
    matrix[at + 1] = parents[i]!;
    matrix[at + 2] = paths[i]!;
    matrix[at + 3] = classes[i]!;
    matrix[at + 4] = i > 0 ? first[i - 1]! : 0;
    matrix[at + 5] = i + 1 < n ? first[i + 1]! : 0;
    matrix[at + 6] = before[i]!;
    matrix[at + 7] = after[i]!;
    matrix[at + 8] = page[i]!;
    matrix[at + 9] = coverage[i]!;
    matrix[at + 10] = share[i]!;
  }
  return matrix;
}

/** By block: the mean probability of its group, weighted by words. */
function meansBy(groups: Int32Array, first: Float32Array, weights: Float64Array): Float64Array {
  let most = 0;
  for (const group of groups) if (group > most) most = group;
  const sums = new Float64Array(most + 1);
  const weight = new Float64Array(most + 1);
  for (let i = 0; i < groups.length; i++) {
    sums[groups[i]!]! += first[i]! * weights[i]!;
    weight[groups[i]!]! += weights[i]!;
  }
  const means = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i++) means[i] = sums[groups[i]!]! / weight[groups[i]!]!;
  return means;
}

/** By block: the mean probability of up to three blocks before (`step` 1) or behind it (-1), weighted by words. */
function windows(first: Float32Array, weights: Float64Array, step: 1 | -1): Float64Array {
  const n = first.length;
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let weight = 0;
    for (let k = 1; k <= 3; k++) {
      const at = i - k * step;
      if (at < 0 || at >= n) break;
      sum += first[at]! * weights[at]!;
      weight += weights[at]!;
    }
    means[i] = weight > 0 ? sum / weight : 0;
  }
  return means;
}
