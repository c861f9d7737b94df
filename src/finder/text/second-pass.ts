import { kinship } from '../features/kinship.ts';
import { RunMeans } from '../features/parts.ts';
import type { DescribedText } from './matrix.ts';
import { FIRST_FEATURES, ROW_LENGTH } from './names.ts';

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
  const { coverage, share } = kinship(vocabulary, first);
  let kept = 0;
  for (let i = 0; i < n; i++) if (first[i]! >= KEPT) kept += words[i]!;
  let before = 0;
  for (let i = 0; i < n; i++) {
    const own = first[i]! >= KEPT ? words[i]! : 0;
    let at = i * ROW_LENGTH + FIRST_FEATURES.length;
    matrix[at++] = first[i]!;
    for (const reach of [1, 2]) {
      matrix[at++] = i >= reach ? first[i - reach]! : -1;
      matrix[at++] = i + reach < n ? first[i + reach]! : -1;
    }
    for (const reach of REACHES) {
      matrix[at++] = means.of(Math.max(0, i - reach), i);
      matrix[at++] = means.of(i + 1, Math.min(n, i + 1 + reach));
    }
    matrix[at++] = means.of(0, i);
    matrix[at++] = means.of(i + 1, n);
    matrix[at++] = means.of(0, n);
    matrix[at++] = before;
    matrix[at++] = kept - before - own;
    matrix[at++] = kept;
    matrix[at++] = before / Math.max(1, kept);
    matrix[at++] = coverage[i]!;
    matrix[at] = share[i]!;
    before += own;
  }
}
