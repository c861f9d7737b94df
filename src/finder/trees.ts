/** Boosted trees as parallel arrays; a leaf has feature -1 and its value in `threshold`. */
export interface TreesData {
  base: number;
  /** Index of each tree's root. */
  roots: number[];
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
}

/** A step is the index of the right child, and in its lowest bits the feature to compare. */
const FEATURE_BITS = 10;
const FEATURE_MASK = (1 << FEATURE_BITS) - 1;

/** Rows that go down a tree at once. */
const TOGETHER = 4;

/** Evaluates boosted decision trees over rows of a feature matrix. */
export class Trees {
  private readonly base: number;
  private readonly roots: Int32Array;
  /** By tree: steps to its deepest leaf. */
  private readonly depths: Int32Array;
  /** By node. The left child lies right before the right one; a leaf steps to itself. */
  private readonly step: Int32Array;
  /** By node: what values of the left branch are less than. */
  private readonly threshold: Float32Array;
  /** By node: of a leaf. */
  private readonly value: Float32Array;

  constructor(data: TreesData) {
    const { order, place } = siblingsTogether(data);
    this.base = data.base;
    this.roots = Int32Array.from(data.roots, root => place[root]!);
    this.depths = Int32Array.from(data.roots, root => depthOf(data, root));
    const isLeaf = (node: number) => data.feature[node]! < 0;
    this.value = Float32Array.from(order, node => data.threshold[node]!);
    this.threshold = Float32Array.from(order, node => (isLeaf(node) ? -Infinity : data.threshold[node]!));
    this.step = Int32Array.from(order, (node, at) =>
      isLeaf(node) ? at << FEATURE_BITS : (place[data.right[node]!]! << FEATURE_BITS) | data.feature[node]!,
    );
  }

  /** Probability for the row that starts at `offset`, where the trees were trained for one. */
  probability(matrix: Float32Array, offset: number): number {
    return toProbability(this.score(matrix, offset));
  }

  /** Sum of the leaves that the row falls into. */
  score(matrix: Float32Array, offset: number): number {
    return this.scores(matrix, Int32Array.of(offset))[0]!;
  }

  /** The scores of the rows that start at the offsets. */
  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const { roots, depths, base } = this;
    const scores = new Float64Array(TOGETHER * Math.ceil(offsets.length / TOGETHER)).fill(base);
    for (let t = 0; t < roots.length; t++) this.addScores(scores, matrix, offsets, roots[t]!, depths[t]!);
    return scores.subarray(0, offsets.length);
  }

  /**
   * Adds what one tree says; `scores` has room for a whole number of groups. Four rows go down together, all the way
   * to its deepest leaf and without a branch: while a processor waits for what one row needs, it works for the others.
   */
  private addScores(
    scores: Float64Array,
    matrix: Float32Array,
    offsets: Int32Array,
    root: number,
    depth: number,
  ): void {
    const { step, threshold, value } = this;
    const last = offsets.length - 1;
    for (let i = 0; i <= last; i += TOGETHER) {
      const rowA = offsets[i]!;
      const rowB = offsets[Math.min(i + 1, last)]!;
      const rowC = offsets[Math.min(i + 2, last)]!;
      const rowD = offsets[Math.min(i + 3, last)]!;
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      for (let level = 0; level < depth; level++) {
        const toA = step[a]!;
        const toB = step[b]!;
        const toC = step[c]!;
        const toD = step[d]!;
        a = (toA >> FEATURE_BITS) - Number(matrix[rowA + (toA & FEATURE_MASK)]! < threshold[a]!);
        b = (toB >> FEATURE_BITS) - Number(matrix[rowB + (toB & FEATURE_MASK)]! < threshold[b]!);
        c = (toC >> FEATURE_BITS) - Number(matrix[rowC + (toC & FEATURE_MASK)]! < threshold[c]!);
        d = (toD >> FEATURE_BITS) - Number(matrix[rowD + (toD & FEATURE_MASK)]! < threshold[d]!);
      }
      scores[i]! += value[a]!;
      scores[i + 1]! += value[b]!;
      scores[i + 2]! += value[c]!;
      scores[i + 3]! += value[d]!;
    }
  }
}

export function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function depthOf({ feature, left, right }: TreesData, root: number): number {
  let depth = -1;
  for (let level = [root]; level.length > 0; depth++)
    level = level.flatMap(node => (feature[node]! < 0 ? [] : [left[node]!, right[node]!]));
  return depth;
}

/** The nodes tree by tree, the right child of a node right behind the left one. */
function siblingsTogether({ roots, feature, left, right }: TreesData): {
  order: number[];
  place: Int32Array;
} {
  const order: number[] = [];
  for (const root of roots) {
    let at = order.length;
    order.push(root);
    for (; at < order.length; at++) {
      const node = order[at]!;
      if (feature[node]! >= 0) order.push(left[node]!, right[node]!);
    }
  }
  const place = new Int32Array(feature.length);
  for (const [at, node] of order.entries()) place[node] = at;
  return { order, place };
}
