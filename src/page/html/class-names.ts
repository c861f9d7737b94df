import { decodedValue } from './references.ts';
import type { Source } from './source.ts';

/** So many are known at a time, each in the place of those before it that have the same sum of signs. */
const PLACES = 1024;
/** So many signs are summed up, at least. */
const SIGNS = 8;

/**
 * Reads what `class` says in the tags of a page. Pages say the same over and over: what was read before is found by its
 * signs, and not cut out of the page again.
 */
export class ClassNames {
  private readonly source: Source;
  private readonly bytes: Buffer;
  /** Where they stand; their lengths; both 0 where none is known. */
  private readonly starts = new Int32Array(PLACES);
  private readonly lengths = new Int32Array(PLACES);
  private readonly values: string[] = new Array(PLACES);

  constructor(source: Source) {
    this.source = source;
    this.bytes = source.bytes;
  }

  /** The value at `[start, end)`. */
  at(start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    const place = this.place(start, end);
    if (this.lengths[place] === length && this.isSame(this.starts[place]!, start, length))
      return this.values[place]!;
    const value = decodedValue(this.source, start, end);
    this.starts[place] = start;
    this.lengths[place] = length;
    this.values[place] = value;
    return value;
  }

  private place(start: number, end: number): number {
    const { bytes } = this;
    const step = 1 + Math.floor((end - start) / SIGNS);
    let sum = end - start;
    for (let at = end - 1; at >= start; at -= step) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
    return (sum ^ (sum >>> 15)) & (PLACES - 1);
  }

  private isSame(known: number, start: number, length: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < length; i++) if (bytes[known + i] !== bytes[start + i]) return false;
    return true;
  }
}
