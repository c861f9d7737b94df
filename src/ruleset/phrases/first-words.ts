import { COPYRIGHT, isUnspaced, isWord, mix, SEED, wordKey, ZERO } from './units.ts';

/** Many times the numbers of first words, so that few others fall on their marks. */
const START_MARKS = 1 << 18;
const INSIDE_MARKS = 1 << 16;

export const NOWHERE = 0;
export const AT_START = 1;
export const ANYWHERE = 2;
export type Places = typeof NOWHERE | typeof AT_START | typeof ANYWHERE;

/**
 * Which words may begin a phrase: at the start of a line, and farther inside, where few phrases may stand. Most
 * lines have none of these words, and need no closer look.
 */
export class FirstWords {
  /** By the lowest bits of a word's key. */
  private readonly atStart = new Uint8Array(START_MARKS);
  private readonly inside = new Uint8Array(INSIDE_MARKS);

  /** `key`: the `wordKey` of the first word of a phrase; `inside`: whether it may stand anywhere in a line. */
  add(key: number, inside: boolean): void {
    this.atStart[key & (START_MARKS - 1)] = 1;
    if (inside) this.inside[key & (INSIDE_MARKS - 1)] = 1;
  }

  mayBegin(key: number): boolean {
    return this.atStart[key & (START_MARKS - 1)] !== 0;
  }

  mayBeginInside(key: number): boolean {
    return this.inside[key & (INSIDE_MARKS - 1)] !== 0;
  }

  /**
   * Where a folded line may hold a phrase: at its start, and inside its first `within` units. Lines that begin with a
   * number, or are written without spaces, always may.
   */
  placesIn(units: Uint16Array, length: number, within: number): Places {
    let places: Places = NOWHERE;
    let at = 0;
    for (let first = true; at < within || first; first = false) {
      for (; at < length && !isWord(units[at]!); at++) if (units[at] === COPYRIGHT) return ANYWHERE;
      if (at === length) return places;
      const start = at;
      let hash = SEED;
      for (; at < length && isWord(units[at]!); at++) {
        const unit = units[at]!;
        if (isUnspaced(unit)) return ANYWHERE;
        if (unit !== ZERO || units[at - 1] !== ZERO) hash = mix(hash, unit);
      }
      const isNumber = units[start] === ZERO;
      if (first) {
        if (isNumber || this.mayBegin(hash)) places = AT_START;
      } else if (this.mayBeginInside(isNumber ? wordKey(units, length, start, true) : hash)) return ANYWHERE;
    }
    return places;
  }
}
