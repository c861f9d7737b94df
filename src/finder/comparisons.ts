/** So many rows are compared at once: a bit each. */
export const BATCH = 32;

/**
 * The comparisons that trees make between features and thresholds, answered for a batch of rows at once. The
 * values of a feature are looked up among its thresholds in order, so one search answers all of them.
 */
export class Comparisons {
  /** By comparison, a bit for each row of the last batch: set where the value is less than the threshold. */
  readonly less: Int32Array;
  /** The features that are compared at all. */
  private readonly features: Int32Array;
  /** By place in `features`: the first of its comparisons; behind its last is one that no threshold has. */
  private readonly first: Int32Array;
  /** By comparison; they rise within a feature. */
  private readonly thresholds: Float32Array;

  /** Takes the feature and threshold of every comparison, in any order and as often as they come. */
  constructor(features: readonly number[], thresholds: readonly number[]) {
    const byFeature = new Map<number, Set<number>>();
    for (const [i, feature] of features.entries()) {
      const own = byFeature.get(feature) ?? new Set();
      byFeature.set(feature, own.add(Math.fround(thresholds[i]!)));
    }
    this.features = Int32Array.from(byFeature.keys()).sort();
    this.first = new Int32Array(this.features.length + 1);
    const sorted: number[] = [];
    for (const [at, feature] of this.features.entries()) {
      sorted.push(...Float32Array.from(byFeature.get(feature)!).sort(), Number.NaN);
      this.first[at + 1] = sorted.length;
    }
    this.thresholds = Float32Array.from(sorted);
    this.less = new Int32Array(sorted.length);
  }

  /** Where the answers to a comparison stand in `less`. */
  numberOf(feature: number, threshold: number): number {
    const at = this.features.indexOf(feature);
    return this.thresholds.indexOf(Math.fround(threshold), this.first[at]);
  }

  /** Compares up to `BATCH` rows of a matrix, that begin at the offsets from `from` to `to`. */
  compare(matrix: Float32Array, offsets: Int32Array, from: number, to: number): void {
    const { features, first, less, thresholds } = this;
    less.fill(0);
    for (let at = 0; at < features.length; at++) {
      const feature = features[at]!;
      const lowest = first[at]!;
      const highest = first[at + 1]! - 1;
      const half = 1 << (31 - Math.clz32(highest - lowest));
      let last = Number.NaN;
      let place = lowest;
      for (let row = from; row < to; row++) {
        const value = matrix[offsets[row]! + feature]!;
        if (value !== last) {
          last = value;
          place = lowest;
          // Finds the lowest threshold above the value by halves, without branches that a processor has to guess.
          for (let step = half; step > 0; step >>= 1) {
            const next = place + step;
            if (next <= highest) place += step & (Number(value < thresholds[next - 1]!) - 1);
          }
        }
        less[place]! |= 1 << (row - from);
      }
      let rows = 0;
      for (let i = lowest; i < highest; i++) less[i] = rows |= less[i]!;
    }
  }
}
