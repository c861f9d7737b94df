import { hash } from 'node:crypto';

const ROOM = 1024;

/** Numbers by name, for millions of them: of a name it keeps 64 bits of a hash, which no two will have in common. */
export class NameTable {
  #size = 0;
  /** By threes: both halves of a name's hash, and its number plus one; 0 where there is none. */
  #slots = new Uint32Array(3 * ROOM);

  get(name: string): number | undefined {
    const number = this.#slots[this.#find(...hashOf(name)) + 2]!;
    return number === 0 ? undefined : number - 1;
  }

  /** A name that has a number keeps it. */
  add(name: string, number: number): void {
    const [first, second] = hashOf(name);
    const at = this.#find(first, second);
    if (this.#slots[at + 2] !== 0) return;
    this.#slots.set([first, second, number + 1], at);
    // Three quarters are taken.
    if (++this.#size * 4 > this.#slots.length) this.#grow();
  }

  /** Where a name stands, or would stand. */
  #find(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length / 3 - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 3) {
      if (before[at + 2] === 0) continue;
      this.#slots.set(before.subarray(at, at + 3), this.#find(before[at]!, before[at + 1]!));
    }
  }
}

function hashOf(name: string): [first: number, second: number] {
  const bytes = hash('sha256', name, 'buffer');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}
