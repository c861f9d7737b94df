import type { Mark } from '../model/page.ts';
import { SEPARATOR, SET_OFF } from '../model/signs.ts';
import { collapseSpace } from './normalize.ts';
import { FIFTH_OF_WORD, HALF_WORD, IN_WORD, JOINS_WORD, LINE_END, UNIT_KINDS, WHITE } from './unit-kinds.ts';
import { unitsOf } from './units.ts';
import { countWordsIn } from './words.ts';

/** A line with something in it. */
export interface Line {
  /** 0-based, of all lines. */
  line: number;
  /** Trimmed, white space collapsed. */
  text: string;
  /** Where it begins in `Lines.units`. */
  start: number;
  /** As `countWords` counts. */
  words: number;
  /** Bits of `UNIT_KINDS`: of all its units together. */
  kinds: number;
  /** As it was written, where more than a blank stands between two words. */
  wide?: string;
  /** Whether a soft hyphen ended it. */
  soft?: true;
  /** Whether it stands above or below a page. */
  head?: true;
  /** What is of no word in it, in order. */
  cuts?: readonly Mark[];
}

export interface Lines {
  /** The text as UTF-16 units; from where a line begins on they are those of the line. */
  units: Uint16Array;
  lines: Line[];
  /** Of all lines together. */
  kinds: number;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Parts a text into its lines in one pass over its units. */
export function readLines(text: string): Lines {
  const { length } = text;
  const units = unitsOf(text, 1);
  const table = UNIT_KINDS;
  units[length] = NEWLINE;
  const lines: Line[] = [];
  let all = 0;
  for (let at = 0, number = 0; at <= length; at++, number++) {
    const begin = at;
    let first = -1;
    let last = -1;
    let gaps = false;
    let kinds = 0;
    let words = 0;
    let halves = 0;
    for (;;) {
      let kind = table[units[at]!]!;
      if ((kind & LINE_END) !== 0) break;
      kinds |= kind;
      if ((kind & WHITE) !== 0) {
        at++;
        continue;
      }
      if (first < 0) first = at;
      else if (at - last > 1 && (at - last > 2 || units[last + 1] !== SPACE)) gaps = true;
      if ((kind & IN_WORD) !== 0) {
        words++;
        do kinds |= kind;
        while (((kind = table[units[++at]!]!) & (IN_WORD | JOINS_WORD)) !== 0);
        last = at - 1;
      } else {
        if ((kind & HALF_WORD) !== 0) halves++;
        if ((kind & SEPARATOR) !== 0 && isSpace(units, at - 1) && isSpace(units, at + 1)) kinds |= SET_OFF;
        last = at++;
      }
    }
    all |= kinds;
    if (first >= 0) {
      const line: Line = { line: number, text: text.slice(first, last + 1), start: first, words, kinds };
      if (halves > 0) line.words = words + ((halves + 1) >> 1);
      if ((kinds & FIFTH_OF_WORD) !== 0) line.words = countWordsIn(units, first, last + 1);
      if (gaps) {
        line.wide = text.slice(begin, at);
        write(line, collapseSpace(line.text), units);
      }
      lines.push(line);
    }
    if (units[at] === RETURN && units[at + 1] === NEWLINE && at + 1 < length) at++;
  }
  return { units, lines, kinds: all };
}

/** Whether white space or the end of a line stands at a place. */
function isSpace(units: Uint16Array, at: number): boolean {
  return at < 0 || (UNIT_KINDS[units[at]!]! & (WHITE | LINE_END)) !== 0;
}

/** Gives a line another text, no longer than its units were. */
export function write(line: Line, text: string, units: Uint16Array): void {
  line.text = text;
  for (let i = 0; i < text.length; i++) units[line.start + i] = text.charCodeAt(i);
}
