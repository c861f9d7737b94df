import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Columns that training takes beside the features: what to learn, how much it counts, and the fold. */
export const TARGETS = ['label', 'weight', 'fold'] as const;

/** Writes rows of features and targets for train.py: `features.f32`, `targets.f32`, `columns.json`. */
export class MatrixFile {
  private readonly features: number;
  private readonly targets: number;

  constructor(folder: string, names: readonly string[]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'columns.json'), JSON.stringify({ features: names, targets: TARGETS }));
    this.features = openSync(join(folder, 'features.f32'), 'w');
    this.targets = openSync(join(folder, 'targets.f32'), 'w');
  }

  /** Adds rows; `targets` has one triple for each. */
  add(matrix: Float32Array, targets: readonly (readonly [number, number, number])[]): void {
    writeSync(this.features, new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength));
    writeSync(this.targets, new Uint8Array(Float32Array.from(targets.flat()).buffer));
  }

  close(): void {
    closeSync(this.features);
    closeSync(this.targets);
  }
}
