import { Trees, type TreesData } from './trees.ts';

export interface QualityData extends TreesData {
  /** The mean F1 of pages by what the trees say of them, from 0 to 1; both rise. */
  curve: [said: number, f1: number][];
}

/**
 * Predicts the word F1 of a result. The trees learn a high power of F1: that tells good results from very good ones,
 * of which most pages are. The curve leads back to F1.
 */
export class QualityModel {
  private readonly trees: Trees;
  private readonly curve: QualityData['curve'];

  constructor(data: QualityData) {
    this.trees = new Trees(data);
    this.curve = data.curve;
  }

  /** 0–1, for a row of `QUALITY_FEATURES`. */
  score(row: Float32Array): number {
    const said = this.trees.probability(row, 0);
    const above = Math.max(
      1,
      this.curve.findIndex(([at]) => at >= said),
    );
    const [from, low] = this.curve[above - 1]!;
    const [to, high] = this.curve[above]!;
    return low + ((said - from) / (to - from)) * (high - low);
  }
}
