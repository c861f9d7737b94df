/** Each feature has so many cells; a power of two. */
const CELLS = 256;
const LAST = CELLS - 1;

/**
 * The thresholds that features are compared with, in order, and where a value belongs among them. The bits of a
 * value, cut off at the right, name a cell of values much alike; few cells have a threshold in them, so that most
 * values are placed without a search.
 */
export class Thresholds {
  /** By place of the feature: the first of its thresholds; behind its last is one that no value is less than. */
  readonly first: Int32Array;
  /** They rise within a feature. */
  readonly values: Float32Array;
  /** By cell: the lowest place of its values. */
  private readonly cells: Int32Array;
  /** By place of the feature: the bits that are cut off, and the cell of the lowest threshold. */
  private readonly shifts: Uint8Array;
  private readonly lowest: Int32Array;

  /** Takes the thresholds of each feature, in any order. */
  constructor(features: readonly Iterable<number>[]) {
    this.first = new Int32Array(features.length + 1);
    this.cells = new Int32Array(features.length * CELLS);
    this.shifts = new Uint8Array(features.length);
    this.lowest = new Int32Array(features.length);
    const all: number[] = [];
    for (const [at, thresholds] of features.entries()) {
      const sorted = Float32Array.from(thresholds).sort();
      this.spread(at, sorted, all.length);
      all.push(...sorted, Number.NaN);
      this.first[at + 1] = all.length;
    }
    this.values = Float32Array.from(all);
  }

  /** The lowest threshold of a feature that a value is less than. `bits`: those of the value as a 32-bit float. */
  placeOf(at: number, value: number, bits: number): number {
    const { values } = this;
    const cell = (ordered(bits) >> this.shifts[at]!) - this.lowest[at]!;
    let place = this.cells[at * CELLS + Math.max(0, Math.min(cell, LAST))]!;
    const highest = this.first[at + 1]! - 1;
    while (place < highest && !(value < values[place]!)) place++;
    return place;
  }

  /** The finest cells that reach from the lowest to the highest threshold, and one beyond. */
  private spread(at: number, sorted: Float32Array, first: number): void {
    const keys = Array.from(new Int32Array(sorted.buffer), ordered);
    let shift = 1;
    while ((keys.at(-1)! >> shift) - (keys[0]! >> shift) >= LAST) shift++;
    this.shifts[at] = shift;
    this.lowest[at] = keys[0]! >> shift;
    let below = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      while (below < keys.length && (keys[below]! >> shift) - this.lowest[at]! < cell) below++;
      this.cells[at * CELLS + cell] = first + below;
    }
  }
}

/** The bits of a float as a whole number that rises as the float does. */
function ordered(bits: number): number {
  return bits ^ ((bits >> 31) & 0x7fff_ffff);
}
