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

/** Evaluates boosted decision trees over rows of a feature matrix. */
export class Trees {
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly threshold: Float32Array;
  private readonly left: Int32Array;
  private readonly right: Int32Array;

  constructor(data: TreesData) {
    this.base = data.base;
    this.roots = Int32Array.from(data.roots);
    this.feature = Int16Array.from(data.feature);
    this.threshold = Float32Array.from(data.threshold);
    this.left = Int32Array.from(data.left);
    this.right = Int32Array.from(data.right);
  }

  /** Probability for the row that starts at `offset`, where the trees were trained for one. */
  probability(matrix: Float32Array, offset: number): number {
    return 1 / (1 + Math.exp(-this.score(matrix, offset)));
  }

  /** Sum of the leaves that the row falls into. */
  score(matrix: Float32Array, offset: number): number {
    const { feature, threshold, left, right, roots } = this;
    let score = this.base;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t]!;
      for (let f = feature[node]!; f >= 0; f = feature[node]!) {
        node = matrix[offset + f]! < threshold[node]! ? left[node]! : right[node]!;
      }
      score += threshold[node]!;
    }
    return score;
  }
}
