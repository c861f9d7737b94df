/** Numbers hashes by the order in which they first come: a map of numbers to numbers, without objects. */
export class HashNumbers {
  /** How many hashes have a number. */
  size = 0;
  private hashes: Int32Array;
  /** By slot: number of the hash, counted from 1; 0 for none. */
  private numbers: Int32Array;

  /** Has room for `expected` hashes before it grows. */
  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * expected + 2));
    this.hashes = new Int32Array(slots);
    this.numbers = new Int32Array(slots);
  }

  numberOf(hash: number): number {
    const slot = this.slotOf(hash);
    const number = this.numbers[slot]!;
    return number > 0 ? number - 1 : this.add(slot, hash);
  }

  /** The number that a hash has, -1 if it has none. */
  find(hash: number): number {
    return this.numbers[this.slotOf(hash)]! - 1;
  }

  private slotOf(hash: number): number {
    const { hashes, numbers } = this;
    const mask = numbers.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (numbers[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private add(slot: number, hash: number): number {
    this.hashes[slot] = hash;
    this.numbers[slot] = ++this.size;
    if (2 * this.size > this.numbers.length) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const { hashes, numbers } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.numbers = new Int32Array(2 * numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      const slot = this.slotOf(hashes[i]!);
      this.hashes[slot] = hashes[i]!;
      this.numbers[slot] = numbers[i]!;
    }
  }
}
