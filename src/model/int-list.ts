/** A growing list of 32-bit integers in one piece of memory. */
export class IntList {
  length = 0;
  private values: Int32Array;

  /** Has room for so many before it grows. */
  constructor(room: number) {
    this.values = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  get(at: number): number {
    return this.values[at]!;
  }

  set(at: number, value: number): void {
    this.values[at] = value;
  }

  /** What is in it now. */
  toArray(): Int32Array {
    return this.values.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.values.length);
    larger.set(this.values);
    this.values = larger;
  }
}
