import { FNV, mix } from '../../model/hash.ts';
import { UNITS } from '../../model/unit-table.ts';
import { FOLDED, foldUnits } from './fold.ts';
import { COPYRIGHT, isUnspaced, isWord, ZERO } from './units.ts';

/** Many times the numbers of first words, so that few others fall on their marks. */
const START_MARKS = 1 << 18;
const INSIDE_MARKS = 1 << 16;

const WORD = 0x10000;
const UNSPACED = 0x20000;
/** By UTF-16 unit: its folded form, and above it whether that is part of a word. */
const KINDS = new Uint32Array(UNITS);
for (let code = 0; code < UNITS; code++) {
  const unit = FOLDED[code]!;
  KINDS[code] = isUnspaced(unit) ? unit | UNSPACED : isWord(unit) ? unit | WORD : unit;
}

/**
 * Which words may begin a phrase: at the start of a line, and farther inside, where few phrases may stand. Most
 * lines have none of these words, and need no closer look.
 */
export class FirstWords {
  /** A bit each by the lowest bits of a word's key. */
  private readonly atStart = new Int32Array(START_MARKS / 32);
  private readonly inside = new Int32Array(INSIDE_MARKS / 32);

  /** Of the last line: whether a phrase may begin at its first word, and the `wordKey` of that if it is no number. */
  atFirst = false;
  firstKey = 0;
  /** Where words begin behind the first that a phrase may begin with; the first `count` of them. */
  readonly inner: Int32Array;
  /** Their keys; those of numbers go by what stands behind them, and are not known. */
  readonly innerKeys: Int32Array;
  count = 0;
  /** Whether it may begin at any sign: in scripts without spaces, and where a copyright sign stands. */
  everywhere = false;

  /** `length`: of the longest line. */
  constructor(length: number) {
    this.inner = new Int32Array(length);
    this.innerKeys = new Int32Array(length);
  }

  /** `key`: the `wordKey` of the first word of a phrase; `inside`: whether it may stand anywhere in a line. */
  add(key: number, inside: boolean): void {
    this.atStart[(key & (START_MARKS - 1)) >> 5]! |= 1 << key;
    if (inside) this.inside[(key & (INSIDE_MARKS - 1)) >> 5]! |= 1 << key;
  }

  mayBegin(key: number): boolean {
    return (this.atStart[(key & (START_MARKS - 1)) >> 5]! & (1 << key)) !== 0;
  }

  mayBeginInside(key: number): boolean {
    return (this.inside[(key & (INSIDE_MARKS - 1)) >> 5]! & (1 << key)) !== 0;
  }

  /**
   * Folds a line of `length` units into `folded` and tells whether it may hold a phrase: at its first word, or at one
   * of its first `within` units. What lies behind is not folded where it may not.
   */
  look(source: Uint16Array, start: number, length: number, within: number, folded: Uint16Array): boolean {
    this.atFirst = this.everywhere = false;
    this.count = 0;
    let at = 0;
    for (let first = true; at < within || first; first = false) {
      let kind = 0;
      for (; at < length && (kind = KINDS[source[start + at]!]!) < WORD; at++) {
        folded[at] = kind;
        if (kind === COPYRIGHT) return this.lookEverywhere(source, start, at, length, folded);
      }
      if (at === length) break;
      const begin = at;
      let hash: number = FNV;
      for (let before = 0; at < length && (kind = KINDS[source[start + at]!]!) >= WORD; at++) {
        if (kind >= UNSPACED) return this.lookEverywhere(source, start, at, length, folded);
        const unit = kind - WORD;
        folded[at] = unit;
        if (unit !== ZERO || before !== ZERO) hash = mix(hash, unit);
        before = unit;
      }
      if (first) {
        this.firstKey = hash;
        this.atFirst = folded[begin] === ZERO || this.mayBegin(hash);
      } else if (folded[begin] === ZERO || this.mayBeginInside(hash)) {
        this.innerKeys[this.count] = hash;
        this.inner[this.count++] = begin;
      }
    }
    if (!this.atFirst && this.count === 0) return false;
    foldUnits(source, start + at, length - at, folded, at);
    return true;
  }

  /** Signs that are words by themselves are not looked up one by one. */
  private lookEverywhere(
    source: Uint16Array,
    start: number,
    from: number,
    length: number,
    folded: Uint16Array,
  ): true {
    this.everywhere = true;
    foldUnits(source, start + from, length - from, folded, from);
    return true;
  }
}
