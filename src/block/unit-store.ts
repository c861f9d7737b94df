import { IntList } from '../model/int-list.ts';
import type { TextUnits } from '../model/page.ts';

/** Most pages have fewer UTF-16 units of text, and fewer blocks. */
const UNITS = 1 << 15;
const BLOCKS = 512;

/** Gathers the texts of blocks as UTF-16 units, one behind the other in one piece of memory. */
export class UnitStore {
  units = new Uint16Array(0);
  /** Of all units so far. */
  length = 0;
  private bytes = Buffer.alloc(0);
  private readonly starts = new IntList(BLOCKS);

  constructor() {
    this.makeRoom(UNITS);
  }

  /** Adds the text of the next block, and says where it starts. */
  add(text: string): number {
    const start = this.length;
    this.length += text.length;
    if (this.length > this.units.length) this.makeRoom(2 * this.length);
    this.bytes.write(text, 2 * start, 'utf16le');
    this.starts.push(start);
    return start;
  }

  finish(): TextUnits {
    return { units: this.units, starts: this.starts.toArray() };
  }

  private makeRoom(units: number): void {
    const before = this.bytes;
    this.bytes = Buffer.allocUnsafeSlow(2 * units);
    before.copy(this.bytes);
    this.units = new Uint16Array(this.bytes.buffer, this.bytes.byteOffset, units);
  }
}
