import { BATCH, Comparisons } from './comparisons.ts';
import type { Scorer } from './scorer.ts';

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

/** Evaluates boosted decision trees over rows of a feature matrix. */
export class Trees implements Scorer {
  private readonly base: number;
  private readonly roots: Int32Array;
  /** By node; `LEAF` for a leaf. */
  private readonly feature: Int32Array;
  /** By node: what values of the left branch are less than; the value of a leaf. */
  private readonly threshold: Float32Array;
  /** By node: its right child; the left one lies right before it. */
  private readonly right: Int32Array;
  /** Made when many rows are judged: most trees see one row a page. */
  private compared: Compared | undefined;

  constructor(data: TreesData) {
    const { order, place } = siblingsTogether(data);
    this.base = data.base;
    this.roots = Int32Array.from(data.roots, root => place[root]!);
    this.feature = new Int32Array(order.length);
    this.threshold = new Float32Array(order.length);
    this.right = new Int32Array(order.length);
    for (let at = 0; at < order.length; at++) {
      const node = order[at]!;
      this.feature[at] = data.feature[node]!;
      this.threshold[at] = data.threshold[node]!;
      this.right[at] = place[data.right[node]!]!;
    }
  }

  /** Probability for the row that starts at `offset`, where the trees were trained for one. */
  probability(matrix: Float32Array, offset: number): number {
    return toProbability(this.score(matrix, offset));
  }

  /** Sum of the leaves that the row falls into. */
  score(matrix: Float32Array, offset: number): number {
    const { roots, feature, threshold, right } = this;
    let score = this.base;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t]!;
      for (let at = feature[node]!; at !== LEAF; at = feature[node]!) {
        node = matrix[offset + at]! < threshold[node]! ? right[node]! - 1 : right[node]!;
      }
      score += threshold[node]!;
    }
    return score;
  }

  /** The scores of the rows that start at the offsets. */
  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const compared = (this.compared ??= compare(this.feature, this.threshold, this.right));
    const scores = new Float64Array(offsets.length).fill(this.base);
    for (let from = 0; from < offsets.length; from += BATCH) {
      const to = Math.min(from + BATCH, offsets.length);
      compared.comparisons.compare(matrix, offsets, from, to);
      this.addTrees(compared, scores, from, to);
    }
    return scores;
  }

  /** Sends a batch of rows down each tree together, a bit each: those of a page go much the same ways. */
  private addTrees(compared: Compared, scores: Float64Array, from: number, to: number): void {
    const { roots, threshold } = this;
    const { steps } = compared;
    const { less } = compared.comparisons;
    const all = (-1 >>> (BATCH - (to - from))) | 0;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t]!;
      let rows = all;
      for (let waiting = 0; ; ) {
        const number = steps[2 * node]!;
        if (number !== LEAF) {
          const left = rows & less[number]!;
          node = steps[2 * node + 1]!;
          if (left === 0) continue;
          if (left !== rows) {
            NODES[waiting] = node;
            ROWS[waiting++] = rows & ~left;
          }
          rows = left;
          node--;
          continue;
        }
        const value = threshold[node]!;
        while (rows !== 0) {
          const row = 31 - Math.clz32(rows);
          scores[from + row]! += value;
          rows ^= 1 << row;
        }
        if (waiting === 0) break;
        node = NODES[--waiting]!;
        rows = ROWS[waiting]!;
      }
    }
  }
}

/** The comparisons of trees. */
interface Compared {
  readonly comparisons: Comparisons;
  /** By node, side by side: the number of its comparison, `LEAF` for a leaf, and its right child. */
  readonly steps: Int32Array;
}

function compare(feature: Int32Array, threshold: Float32Array, right: Int32Array): Compared {
  const inner = [...feature.keys()].filter(node => feature[node] !== LEAF);
  const comparisons = new Comparisons(
    inner.map(node => feature[node]!),
    inner.map(node => threshold[node]!),
  );
  const steps = new Int32Array(2 * feature.length);
  for (const [node, of] of feature.entries()) {
    steps[2 * node] = of === LEAF ? LEAF : comparisons.numberOf(of, threshold[node]!);
    steps[2 * node + 1] = right[node]!;
  }
  return { comparisons, steps };
}

/** Branches to go down later, and the rows that do: no more than a tree is deep, nor than there are rows. */
const NODES = new Int32Array(BATCH);
const ROWS = new Int32Array(BATCH);

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
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return { order, place };
}
