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
  /** By place in `features`: the first step of a search among its thresholds, the highest power of two among them. */
  private readonly halves: Int32Array;
  /** By place in `features`: where the value of the last row belongs, and the row since which it does. */
  private readonly places: Int32Array;
  private readonly since: Int32Array;
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
    this.halves = new Int32Array(this.features.length);
    this.places = new Int32Array(this.features.length);
    this.since = new Int32Array(this.features.length);
    const sorted: number[] = [];
    for (const [at, feature] of this.features.entries()) {
      sorted.push(...Float32Array.from(byFeature.get(feature)!).sort(), Number.NaN);
      this.first[at + 1] = sorted.length;
      this.halves[at] = 1 << (31 - Math.clz32(byFeature.get(feature)!.size));
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
    this.less.fill(0);
    this.since.fill(from);
    for (let at = 0; at < this.features.length; at++)
      this.places[at] = this.placeOf(at, matrix[offsets[from]! + this.features[at]!]!);
    for (let row = from + 1; row < to; row++)
      this.follow(matrix, offsets[row - 1]!, offsets[row]!, row, from);
    this.finish(from, to);
  }

  /** Goes on to a row: most of its values are those of the row before. */
  private follow(matrix: Float32Array, before: number, offset: number, row: number, from: number): void {
    const { features, places, since, less } = this;
    for (let at = 0; at < features.length; at++) {
      const feature = features[at]!;
      const value = matrix[offset + feature]!;
      if (value === matrix[before + feature]!) continue;
      less[places[at]!]! |= bits(since[at]! - from, row - from);
      since[at] = row;
      places[at] = this.placeOf(at, value);
    }
  }

  /** The lowest threshold of a feature that a value is less than, searched by halves. */
  private placeOf(at: number, value: number): number {
    const { first, thresholds } = this;
    const highest = first[at + 1]! - 1;
    let place = first[at]!;
    // Without branches that a processor would have to guess.
    for (let step = this.halves[at]!; step > 0; step >>= 1) {
      const next = place + step;
      if (next <= highest) place += step & (Number(value < thresholds[next - 1]!) - 1);
    }
    return place;
  }

  /** What is less than a threshold is less than all above. */
  private finish(from: number, to: number): void {
    const { first, places, since, less } = this;
    for (let at = 0; at < places.length; at++) {
      less[places[at]!]! |= bits(since[at]! - from, to - from);
      const highest = first[at + 1]! - 1;
      let rows = 0;
      for (let i = first[at]!; i < highest; i++) less[i] = rows |= less[i]!;
    }
  }
}

/** The bits of rows `from` to `to`. */
function bits(from: number, to: number): number {
  return (-1 << from) & (-1 >>> (BATCH - to));
}
