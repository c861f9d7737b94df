import type { Scorer } from './scorer.ts';

/**
 * The second judge is asked only below this score, either way (a probability from 0.18 to 0.82): of the rows beyond, it
 * turns next to none, and they are three of five.
 */
const UNSURE = 1.5;

/** Two judges that learned from the same rows in different ways: where they err apart, the mean of their scores errs less. */
export class Blend implements Scorer {
  /** `share`: how much the second one counts, 0–1. */
  constructor(
    private readonly one: Scorer,
    private readonly other: Scorer,
    private readonly share: number,
  ) {}

  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const scores = this.one.scores(matrix, offsets);
    const rows = Int32Array.from(offsets.keys()).filter(row => Math.abs(scores[row]!) < UNSURE);
    const others = this.other.scores(
      matrix,
      rows.map(row => offsets[row]!),
    );
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      scores[row] = (1 - this.share) * scores[row]! + this.share * others[i]!;
    }
    return scores;
  }
}
