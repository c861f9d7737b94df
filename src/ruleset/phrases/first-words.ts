import { COPYRIGHT, isUnspaced, isWord, PRIME, SEED, wordKey, ZERO } from './units.ts';

/** Many times the numbers of first words, so that few others fall on their marks. */
const AT_START = 1 << 18;
const INSIDE = 1 << 16;

/**
 * Which words may begin a phrase: at the start of a line, and farther inside, where few phrases may stand. Most
 * lines have none of these words, and need no closer look.
 */
export class FirstWords {
  /** By the lowest bits of a word's key. */
  private readonly atStart = new Uint8Array(AT_START);
  private readonly inside = new Uint8Array(INSIDE);

  /** `key`: the `wordKey` of the first word of a phrase; `inside`: whether it may stand anywhere in a line. */
  add(key: number, inside: boolean): void {
    this.atStart[key & (AT_START - 1)] = 1;
    if (inside) this.inside[key & (INSIDE - 1)] = 1;
  }

  mayBegin(key: number): boolean {
    return this.atStart[key & (AT_START - 1)] !== 0;
  }

  mayBeginInside(key: number): boolean {
    return this.inside[key & (INSIDE - 1)] !== 0;
  }

  /**
   * Whether a folded line may hold a phrase that begins at its start, or inside its first `within` units. Lines
   * that begin with a number or are written without spaces always may.
   */
  mayHold(units: Uint16Array, length: number, within: number): boolean {
    let at = 0;
    for (let first = true; at < within || first; first = false) {
      for (; at < length && !isWord(units[at]!); at++) if (units[at] === COPYRIGHT) return true;
      if (at === length) return false;
      const start = at;
      let hash = SEED;
      for (; at < length && isWord(units[at]!); at++) {
        const unit = units[at]!;
        if (isUnspaced(unit)) return true;
        if (unit !== ZERO || units[at - 1] !== ZERO) hash = Math.imul(hash ^ unit, PRIME);
      }
      const isNumber = units[start] === ZERO;
      if (
        first
          ? isNumber || this.mayBegin(hash)
          : this.mayBeginInside(isNumber ? wordKey(units, length, start, true) : hash)
      )
        return true;
    }
    return false;
  }
}
