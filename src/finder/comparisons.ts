import { Thresholds } from './thresholds.ts';

/** So many rows are compared at once: a bit each. */
export const BATCH = 32;

/**
 * The comparisons that trees make between features and thresholds, answered for a batch of rows at once. The
 * values of a feature are looked up among its thresholds in order, so one look answers all of them.
 */
export class Comparisons {
  /** By comparison, a bit for each row of the last batch: set where the value is less than the threshold. */
  readonly less: Int32Array;
  /** The features that are compared at all. */
  private readonly features: Int32Array;
  /** By place in `features`; a comparison goes by the place of its threshold. */
  private readonly thresholds: Thresholds;

  /** Takes the feature and threshold of every comparison, in any order and as often as they come. */
  constructor(features: readonly number[], thresholds: readonly number[]) {
    const byFeature = new Map<number, Set<number>>();
    for (const [i, feature] of features.entries()) {
      const own = byFeature.get(feature) ?? new Set();
      byFeature.set(feature, own.add(Math.fround(thresholds[i]!)));
    }
    this.features = Int32Array.from(byFeature.keys()).sort();
    this.thresholds = new Thresholds(Array.from(this.features, feature => byFeature.get(feature)!));
    this.less = new Int32Array(this.thresholds.values.length);
  }

  /** Where the answers to a comparison stand in `less`. */
  numberOf(feature: number, threshold: number): number {
    const { first, values } = this.thresholds;
    return values.indexOf(Math.fround(threshold), first[this.features.indexOf(feature)]);
  }

  /** Compares up to `BATCH` rows of a matrix, that begin at the offsets from `from` to `to`. */
  compare(matrix: Float32Array, offsets: Int32Array, from: number, to: number): void {
    const bits = new Int32Array(matrix.buffer, matrix.byteOffset, matrix.length);
    this.less.fill(0);
    for (let at = 0; at < this.features.length; at++)
      this.compareFeature(at, matrix, bits, offsets, from, to);
  }

  /** Row by row: most values are those of the row before. What is less than a threshold is less than all above. */
  private compareFeature(
    at: number,
    matrix: Float32Array,
    bits: Int32Array,
    offsets: Int32Array,
    from: number,
    to: number,
  ): void {
    const { thresholds, less } = this;
    const feature = this.features[at]!;
    let cell = offsets[from]! + feature;
    let seen = bits[cell]!;
    let place = thresholds.placeOf(at, matrix[cell]!, seen);
    let since = from;
    for (let row = from + 1; row < to; row++) {
      cell = offsets[row]! + feature;
      const own = bits[cell]!;
      if (own === seen) continue;
      seen = own;
      const next = thresholds.placeOf(at, matrix[cell]!, own);
      if (next === place) continue;
      less[place]! |= rows(since - from, row - from);
      since = row;
      place = next;
    }
    less[place]! |= rows(since - from, to - from);
    const highest = thresholds.first[at + 1]! - 1;
    let under = 0;
    for (let i = thresholds.first[at]!; i < highest; i++) less[i] = under |= less[i]!;
  }
}

/** The bits of rows `from` to `to`. */
function rows(from: number, to: number): number {
  return (-1 << from) & (-1 >>> (BATCH - to));
}
