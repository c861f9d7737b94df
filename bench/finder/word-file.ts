import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketsOf, MAX_BUCKETS } from '../../src/finder/word-weights.ts';

/** Collects the words of lines for train-words.py: `buckets.u16`, `rows.u32` (number of buckets, page), `targets.f32`. */
export class WordFile {
  private readonly buckets: Uint16Array[] = [];
  private readonly rows: number[] = [];
  private readonly targets: number[] = [];

  constructor(private readonly folder: string) {}

  /** Adds a line that has a weight, by the hashes of its words; `target` has its label, weight and fold. */
  add(hashes: Int32Array, page: number, target: readonly [number, number, number]): void {
    if (target[1] === 0) return;
    const found = new Uint16Array(MAX_BUCKETS);
    this.buckets.push(found.subarray(0, bucketsOf(hashes, hashes.length, found)));
    this.rows.push(this.buckets.at(-1)!.length, page);
    this.targets.push(...target);
  }

  close(): void {
    writeFileSync(join(this.folder, 'buckets.u16'), Buffer.concat(this.buckets.map(bytesOf)));
    writeFileSync(join(this.folder, 'rows.u32'), bytesOf(Uint32Array.from(this.rows)));
    writeFileSync(join(this.folder, 'targets.f32'), bytesOf(Float32Array.from(this.targets)));
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array | Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);
