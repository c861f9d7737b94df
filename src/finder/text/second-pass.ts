import { kinship } from '../features/vocabulary.ts';
import type { DescribedText } from './matrix.ts';
import { TEXT_FEATURE_COUNT } from './names.ts';

/** What the second pass sees besides the features of the first: how the lines around were judged. */
export const TEXT_CONTEXT = [
  'own',
  'previous',
  'next',
  'before3',
  'after3',
  'before10',
  'after10',
  'pageMean',
  'coverage',
  'kinship',
] as const;
export const TEXT_SECOND_COUNT = TEXT_FEATURE_COUNT + TEXT_CONTEXT.length;

const NEAR = 3;
const FAR = 10;

export function secondTextMatrix(
  described: DescribedText,
  words: Float64Array,
  first: Float32Array,
): Float32Array {
  const n = first.length;
  const sums = new Float64Array(n + 1);
  const weights = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    sums[i + 1] = sums[i]! + first[i]! * (words[i]! + 1);
    weights[i + 1] = weights[i]! + words[i]! + 1;
  }
  const mean = (from: number, to: number) => {
    const a = Math.max(0, from);
    const b = Math.min(n, to);
    return b > a ? (sums[b]! - sums[a]!) / (weights[b]! - weights[a]!) : 0;
  };
  const { coverage, share } = kinship(described.longWords, first);
  const matrix = new Float32Array(n * TEXT_SECOND_COUNT);
  for (let i = 0; i < n; i++) {
    const row = i * TEXT_SECOND_COUNT;
    matrix.set(described.matrix.subarray(i * TEXT_FEATURE_COUNT, (i + 1) * TEXT_FEATURE_COUNT), row);
    matrix.set(
      [
        first[i]!,
        first[i - 1] ?? 0,
        first[i + 1] ?? 0,
        mean(i - NEAR, i),
        mean(i + 1, i + 1 + NEAR),
        mean(i - FAR, i),
        mean(i + 1, i + 1 + FAR),
        mean(0, n),
        coverage[i]!,
        share[i]!,
      ],
      row + TEXT_FEATURE_COUNT,
    );
  }
  return matrix;
}
