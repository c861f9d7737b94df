import type { Damage, Segment, Segments, Stretch } from './segments.ts';

interface Mark extends Pick<Stretch, 'at' | 'plain' | 'start'> {
  /** Position of the stretch, counted from the beginning of the stream. */
  position: number;
}

const FIRST_CAPACITY = 1 << 16;

/**
 * A window on a stream of segments: holds as much as `fill` asked for, until `drop`. Positions are relative
 * to the front. Damage in the stream works as its end until `resume`.
 */
export class Tape {
  /** Set when the held bytes end in damage. */
  damage: Damage | undefined;
  ended = false;
  #segments: AsyncIterator<Segment>;
  #memory = Buffer.allocUnsafe(FIRST_CAPACITY);
  #front = 0;
  #end = 0;
  /** Position of the front in the stream. */
  #dropped = 0;
  #marks: Mark[] = [];

  constructor(segments: Segments) {
    this.#segments = segments[Symbol.asyncIterator]();
  }

  get held(): number {
    return this.#end - this.#front;
  }

  /** Whether nothing more comes after the held bytes, for now. */
  get stopped(): boolean {
    return this.ended || this.damage !== undefined;
  }

  /** Reads until `wanted` bytes are held or no more come. Returns how many are held. */
  async fill(wanted: number): Promise<number> {
    while (this.held < wanted && !this.stopped) {
      const next = await this.#segments.next();
      if (next.done) this.ended = true;
      else if ('damage' in next.value) this.damage = next.value.damage;
      else this.#append(next.value);
    }
    return this.held;
  }

  /** A view of held bytes, good until the next `fill` or `drop`. */
  bytes(from: number, to = this.held): Buffer {
    return this.#memory.subarray(this.#front + from, Math.min(this.#front + to, this.#end));
  }

  drop(count: number): void {
    this.#front += count;
    this.#dropped += count;
    while (this.#marks.length > 1 && this.#marks[1]!.position <= this.#dropped) this.#marks.shift();
  }

  /** Goes on behind the damage. */
  resume(): void {
    this.drop(this.held);
    this.damage = undefined;
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#segments.return?.();
  }

  /** Offset in the file of a held byte, or of the compressed member that it is in. */
  offsetAt(position: number): number {
    const absolute = this.#dropped + position;
    const mark = this.#marks.findLast(({ position }) => position <= absolute);
    if (mark === undefined) return 0;
    return mark.plain ? mark.at + absolute - mark.position : mark.at;
  }

  /** Where compressed members begin, from `from` on. */
  starts(from: number): number[] {
    const begin = this.#dropped + from;
    return this.#marks
      .filter(({ start, position }) => start && position >= begin)
      .map(({ position }) => position - this.#dropped);
  }

  #append({ bytes, at, plain, start }: Stretch): void {
    const last = this.#marks.at(-1);
    const position = this.#dropped + this.held;
    const goesOn =
      last?.plain === plain && !start && (plain ? last.at + position - last.position : last.at) === at;
    if (!goesOn) this.#marks.push({ position, at, plain, start });
    this.#reserve(bytes.length);
    bytes.copy(this.#memory, this.#end);
    this.#end += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#memory.length) return;
    const needed = this.held + more;
    const memory = needed * 2 > this.#memory.length ? Buffer.allocUnsafe(needed * 2) : this.#memory;
    this.#memory.copy(memory, 0, this.#front, this.#end);
    this.#end -= this.#front;
    this.#front = 0;
    this.#memory = memory;
  }
}
