import type { HtmlPage } from '../model/page.ts';
import { kinship } from './features/kinship.ts';
import type { Described } from './features/matrix.ts';
import { columnOf, ROW_LENGTH } from './features/names.ts';
import { branchesOf, elementMeans, highestTwin, RunMeans, sectionsOf } from './features/parts.ts';
import { CONTENT_TYPES } from './finding.ts';

/** How many blocks before and behind are looked at together. */
const BESIDE = 3;

/**
 * Writes the `CONTEXT_FEATURES` into the rows of the matrix: what the first pass says of each block's surroundings, and
 * how likely the page is of each of `CONTENT_TYPES`.
 */
export function addContext(
  page: HtmlPage,
  described: Described,
  first: Float32Array,
  types: Float32Array,
): void {
  const weights = described.words.map(words => words + 1);
  const means = new RunMeans(weights, first);
  writeAlike(described, first, weights);
  writeBeside(described.matrix, first, means);
  writeParts(page, described, first, means);
  for (let i = 0; i < first.length; i++) described.matrix.set(types, i * ROW_LENGTH + TYPES);
}

const OWN = columnOf('own');
const BESIDES = columnOf('previous');
const KINSHIP = columnOf('coverage');
const PARTS = columnOf('grandparentMean');
const TYPES = columnOf(`type:${CONTENT_TYPES[0]}`);

/** The features from `own` to `classMean`, `coverage` and `kinship`: of blocks that share something, wherever they stand. */
function writeAlike(described: Described, first: Float32Array, weights: Float64Array): void {
  const { matrix } = described;
  const parents = meansBy(described.parents, first, weights);
  const paths = meansBy(described.paths, first, weights);
  const classes = meansBy(described.classes, first, weights);
  const { coverage, share } = kinship(described.vocabulary, first);
  for (let i = 0; i < first.length; i++) {
    const row = i * ROW_LENGTH;
    matrix[row + OWN] = first[i]!;
    matrix[row + OWN + 1] = parents[i]!;
    matrix[row + OWN + 2] = paths[i]!;
    matrix[row + OWN + 3] = classes[i]!;
    matrix[row + KINSHIP] = coverage[i]!;
    matrix[row + KINSHIP + 1] = share[i]!;
  }
}

/** The features from `previous` to `pageMean`. */
function writeBeside(matrix: Float32Array, first: Float32Array, means: RunMeans): void {
  const n = first.length;
  const whole = means.of(0, n);
  for (let i = 0; i < n; i++) {
    const at = i * ROW_LENGTH + BESIDES;
    matrix[at] = i > 0 ? first[i - 1]! : 0;
    matrix[at + 1] = i + 1 < n ? first[i + 1]! : 0;
    matrix[at + 2] = i > 0 ? means.of(Math.max(0, i - BESIDE), i) : 0;
    matrix[at + 3] = i + 1 < n ? means.of(i + 1, Math.min(n, i + 1 + BESIDE)) : 0;
    matrix[at + 4] = whole;
  }
}

/** The features from `grandparentMean` to `twin`. */
function writeParts(
  { blocks, elements }: HtmlPage,
  { matrix, parents, firstAlike }: Described,
  first: Float32Array,
  means: RunMeans,
): void {
  const of = elementMeans(elements, means);
  const branches = branchesOf(elements, means);
  const sections = sectionsOf(blocks);
  const twins = highestTwin(firstAlike, first);
  for (let i = 0; i < blocks.length; i++) {
    const grandparent = Math.max(0, elements.parent[parents[i]!]!);
    const branch = branches[blocks[i]!.element]!;
    const start = sections.start[i]!;
    const at = i * ROW_LENGTH + PARTS;
    matrix[at] = of[grandparent]!;
    matrix[at + 1] = of[Math.max(0, elements.parent[grandparent]!)]!;
    matrix[at + 2] = branch < 0 ? -1 : of[branch]!;
    matrix[at + 3] = means.of(start, sections.end[i]!);
    matrix[at + 4] = blocks[start]!.kind === 'heading' ? first[start]! : -1;
    matrix[at + 5] = twins[i]!;
  }
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
