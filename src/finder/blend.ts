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
    const unsure = new Int32Array(offsets.length);
    let size = 0;
    for (let row = 0; row < scores.length; row++) if (isUnsure(scores[row]!)) unsure[size++] = offsets[row]!;
    const others = this.other.scores(matrix, unsure.subarray(0, size));
    let asked = 0;
    for (let row = 0; row < scores.length; row++) {
      const score = scores[row]!;
      if (isUnsure(score)) scores[row] = (1 - this.share) * score + this.share * others[asked++]!;
    }
    return scores;
  }
}

function isUnsure(score: number): boolean {
  return Math.abs(score) < UNSURE;
}
