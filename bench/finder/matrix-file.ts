import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT } from './folds.ts';

/** Columns that training takes beside the features: what to learn, how much it counts, and the fold. */
export const TARGETS = ['label', 'weight', 'fold'] as const;

/** Writes rows of features and targets for train.py: `features.f32`, `targets.f32`, `columns.json`. */
export class MatrixFile {
  private readonly features: number;
  private readonly targets: number;
  private readonly width: number;

  constructor(folder: string, names: readonly string[]) {
    this.width = names.length;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'columns.json'), JSON.stringify({ features: names, targets: TARGETS }));
    this.features = openSync(join(folder, 'features.f32'), 'w');
    this.targets = openSync(join(folder, 'targets.f32'), 'w');
  }

  /**
   * Adds the rows that have a weight; `targets` has a label, a weight and a fold for each. Rows may be longer
   * than there are names.
   */
  add(matrix: Float32Array, targets: readonly (readonly [number, number, number])[]): void {
    const stride = matrix.length / Math.max(1, targets.length);
    const rows = targets.flatMap(([, weight], row) => (weight > 0 ? [row] : []));
    const kept = new Float32Array(rows.length * this.width);
    for (const [i, row] of rows.entries()) {
      kept.set(matrix.subarray(row * stride, row * stride + this.width), i * this.width);
    }
    writeSync(this.features, new Uint8Array(kept.buffer));
    writeSync(this.targets, new Uint8Array(Float32Array.from(rows.flatMap(row => targets[row]!)).buffer));
  }

  close(): void {
    closeSync(this.features);
    closeSync(this.targets);
  }
}

/** A file for each of `LEFT_OUT`, in a folder of its name. */
export function filesByFold(folder: string, names: readonly string[]): MatrixFile[] {
  return LEFT_OUT.map(left => new MatrixFile(join(folder, String(left)), names));
}
