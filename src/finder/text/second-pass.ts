import { kinship } from '../features/kinship.ts';
import { RunMeans } from '../features/parts.ts';
import type { DescribedText } from './matrix.ts';
import { FIRST_FEATURES, ROW_LENGTH } from './names.ts';

/** How far off the lines are that are looked at one by one. */
const STEPS = [1, 2] as const;
/** Lines before and behind that are looked at together. */
const REACHES = [4, 10, 25] as const;
/** From this probability on the first pass would keep a line. */
const KEPT = 0.5;

/** Writes the `CONTEXT_FEATURES` into the rows of the matrix; `words` are those of each line. */
export function addTextContext(
  { matrix, vocabulary }: DescribedText,
  words: Float64Array,
  first: Float32Array,
): void {
  const n = first.length;
  const means = new RunMeans(
    words.map(count => count + 1),
    first,
  );
  const kept = runningWords(words, first);
  const { coverage, share } = kinship(vocabulary, first);
  for (let i = 0; i < n; i++) {
    let at = i * ROW_LENGTH + FIRST_FEATURES.length;
    matrix[at++] = first[i]!;
    at = writeAround(matrix, at, i, first, means);
    matrix[at++] = kept[i]!;
    matrix[at++] = kept[n]! - kept[i + 1]!;
    matrix[at++] = kept[n]!;
    matrix[at++] = kept[i]! / Math.max(1, kept[n]!);
    matrix[at++] = coverage[i]!;
    matrix[at] = share[i]!;
  }
}

/** Entry `i`: the words of the lines before `i` that the first pass would keep. */
function runningWords(words: Float64Array, first: Float32Array): Float64Array {
  const kept = new Float64Array(words.length + 1);
  for (let i = 0; i < words.length; i++) kept[i + 1] = kept[i]! + (first[i]! >= KEPT ? words[i]! : 0);
  return kept;
}

/** Writes the features from `previous` to `pageMean`; returns where the next one goes. */
function writeAround(
  matrix: Float32Array,
  from: number,
  i: number,
  first: Float32Array,
  means: RunMeans,
): number {
  const n = first.length;
  let at = from;
  for (const steps of STEPS) {
    matrix[at++] = first[i - steps] ?? -1;
    matrix[at++] = first[i + steps] ?? -1;
  }
  for (const reach of REACHES) {
    matrix[at++] = means.of(Math.max(0, i - reach), i);
    matrix[at++] = means.of(i + 1, Math.min(n, i + 1 + reach));
  }
  matrix[at++] = means.of(0, i);
  matrix[at++] = means.of(i + 1, n);
  matrix[at++] = means.of(0, n);
  return at;
}
