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

const LEAF = -1;
/** A step is the index of the right child, and in its lowest bits the feature to compare. */
const FEATURE_BITS = 10;
const FEATURE_MASK = (1 << FEATURE_BITS) - 1;

/** Evaluates boosted decision trees over rows of a feature matrix. */
export class Trees {
  private readonly base: number;
  private readonly roots: Int32Array;
  /** By node; `LEAF` for a leaf. The left child lies right before the right one. */
  private readonly step: Int32Array;
  /** By node: what values of the left branch are less than; the value of a leaf. */
  private readonly threshold: Float32Array;

  constructor(data: TreesData) {
    const { order, place } = siblingsTogether(data);
    this.base = data.base;
    this.roots = Int32Array.from(data.roots, root => place[root]!);
    this.threshold = Float32Array.from(order, node => data.threshold[node]!);
    this.step = Int32Array.from(order, node => {
      const feature = data.feature[node]!;
      return feature < 0 ? LEAF : (place[data.right[node]!]! << FEATURE_BITS) | feature;
    });
  }

  /** Probability for the row that starts at `offset`, where the trees were trained for one. */
  probability(matrix: Float32Array, offset: number): number {
    return toProbability(this.score(matrix, offset));
  }

  /** Sum of the leaves that the row falls into. */
  score(matrix: Float32Array, offset: number): number {
    return this.scores(matrix, Int32Array.of(offset))[0]!;
  }

  /**
   * The scores of the rows that start at the offsets. Tree by tree: the rows of a page go much the same ways,
   * which a processor foresees when one tree is walked again and again.
   */
  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const { step, threshold, roots, base } = this;
    const scores = new Float64Array(offsets.length).fill(base);
    for (let t = 0; t < roots.length; t++) {
      const root = roots[t]!;
      for (let i = 0; i < offsets.length; i++) {
        const offset = offsets[i]!;
        let node = root;
        for (let to = step[node]!; to !== LEAF; to = step[node]!) {
          const right = to >> FEATURE_BITS;
          node = matrix[offset + (to & FEATURE_MASK)]! < threshold[node]! ? right - 1 : right;
        }
        scores[i]! += threshold[node]!;
      }
    }
    return scores;
  }
}

export function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-score));
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
