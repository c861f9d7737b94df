import { kinship } from './features/kinship.ts';
import type { Described } from './features/matrix.ts';
import { FEATURE_COUNT, ROW_LENGTH } from './features/names.ts';

/** Writes into the rows of the matrix what the first pass says of each block's surroundings (`CONTEXT_FEATURES`). */
export function addContext(described: Described, first: Float32Array): void {
  const { matrix } = described;
  const n = first.length;
  const weights = described.words.map(words => words + 1);
  const parents = meansBy(described.parents, first, weights);
  const paths = meansBy(described.paths, first, weights);
  const classes = meansBy(described.classes, first, weights);
  const page = meanOf(first, weights);
  const { coverage, share } = kinship(described.vocabulary, first);
  for (let i = 0; i < n; i++) {
    const at = i * ROW_LENGTH + FEATURE_COUNT;
    matrix[at] = first[i]!;
    matrix[at + 1] = parents[i]!;
    matrix[at + 2] = paths[i]!;
    matrix[at + 3] = classes[i]!;
    matrix[at + 4] = i > 0 ? first[i - 1]! : 0;
    matrix[at + 5] = i + 1 < n ? first[i + 1]! : 0;
    matrix[at + 6] = meanBeside(i, -1, first, weights);
    matrix[at + 7] = meanBeside(i, 1, first, weights);
    matrix[at + 8] = page;
    matrix[at + 9] = coverage[i]!;
    matrix[at + 10] = share[i]!;
  }
}

/** The mean probability of all blocks, weighted by words. */
function meanOf(first: Float32Array, weights: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < first.length; i++) {
    sum += first[i]! * weights[i]!;
    weight += weights[i]!;
  }
  return sum / weight;
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

/** The mean probability of up to three blocks before (`step` -1) or behind one (1), weighted by words. */
function meanBeside(block: number, step: 1 | -1, first: Float32Array, weights: Float64Array): number {
  let sum = 0;
  let weight = 0;
  for (let k = 1; k <= 3; k++) {
    const at = block + k * step;
    if (at < 0 || at >= first.length) break;
    sum += first[at]! * weights[at]!;
    weight += weights[at]!;
  }
  return weight > 0 ? sum / weight : 0;
}
