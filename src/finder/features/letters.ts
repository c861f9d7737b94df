import { ALPHANUMERIC, CHARACTERS, FOLDED, ODD } from './characters.ts';

/** Lower-case letters and digits of a text, all else left out. */
export function lettersOf(text: string): string {
  const bytes = Buffer.allocUnsafeSlow(2 * text.length);
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const character = CHARACTERS[text.charCodeAt(i)]!;
    if (character & ODD) return lettersOfAny(text);
    if (character & ALPHANUMERIC) units[size++] = character & FOLDED;
  }
  return bytes.toString('utf16le', 0, 2 * size);
}

function lettersOfAny(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Length of the runs of letters that are looked up. */
export const RUN = 12;
/** Of the rolling hash; any odd number will do. */
const BASE = 0x01000193;
let lead = 1;
for (let i = 0; i < RUN; i++) lead = Math.imul(lead, BASE);
const LEAD = lead;
/** Bits to a letter: one run in so many is taken for known. */
const BITS = 8;

/** What is known of the run of letters at the head of a text. */
export type Head = 'short' | 'odd' | 'unknown' | 'maybe';

/** All runs of `RUN` letters in a text, as a Bloom filter: most texts that do not stand in another have no common run. */
export class LetterRuns {
  private readonly bits: Int32Array;

  constructor(letters: string) {
    this.bits = new Int32Array(2 ** Math.ceil(Math.log2((BITS * letters.length) / 32 + 1)));
    let hash = 0;
    for (let i = 0; i < letters.length; i++) {
      hash = (Math.imul(hash, BASE) + letters.charCodeAt(i)) | 0;
      if (i >= RUN) hash = (hash - Math.imul(letters.charCodeAt(i - RUN), LEAD)) | 0;
      if (i >= RUN - 1) this.add(hash);
    }
  }

  /** Whether the first letters of `[start, end)` are a known run. */
  head(units: Uint16Array, start: number, end: number): Head {
    let hash = 0;
    let run = 0;
    for (let i = start; i < end; i++) {
      const character = CHARACTERS[units[i]!]!;
      if (character & ODD) return 'odd';
      if ((character & ALPHANUMERIC) === 0) continue;
      hash = (Math.imul(hash, BASE) + (character & FOLDED)) | 0;
      if (++run === RUN) return this.has(hash) ? 'maybe' : 'unknown';
    }
    return 'short';
  }

  private add(hash: number): void {
    const bit = spread(hash);
    this.bits[(bit >>> 5) & (this.bits.length - 1)]! |= 1 << (bit & 31);
  }

  private has(hash: number): boolean {
    const bit = spread(hash);
    return (this.bits[(bit >>> 5) & (this.bits.length - 1)]! & (1 << (bit & 31))) !== 0;
  }
}

/** The high bits of a product depend on all of its factor. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 4;
}
