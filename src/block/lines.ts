import { collapseSpace } from './normalize.ts';
import { unitsOf } from './units.ts';

/** A line with something in it. */
export interface Line {
  /** 0-based, of all lines. */
  line: number;
  /** Trimmed, white space collapsed. */
  text: string;
  /** Where it begins in `Lines.units`. */
  start: number;
  /** Whether white space was collapsed in it, so that the units differ. */
  collapsed: boolean;
}

export interface Lines {
  /** The text as UTF-16 units. */
  units: Uint16Array;
  /** Of all lines, empty ones too. */
  count: number;
  lines: Line[];
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

const WHITE = 1;
const LINE_END = 2;
/** What a UTF-16 unit is to lines. */
const KIND = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (/[\n\r\u2028\u2029]/.test(String.fromCharCode(code))) return LINE_END;
  return /\s/.test(String.fromCharCode(code)) ? WHITE : 0;
});

/** Parts a text into its lines in one pass over its units. */
export function readLines(text: string): Lines {
  const units = unitsOf(text);
  const lines: Line[] = [];
  let count = 0;
  for (let at = 0; at <= text.length; at++, count++) {
    let first = -1;
    let last = -1;
    let gaps = false;
    for (let kind: number; at < text.length && (kind = KIND[units[at]!]!) !== LINE_END; at++) {
      if (kind === WHITE) continue;
      if (first < 0) first = at;
      else if (at - last > 1 && (at - last > 2 || units[last + 1] !== SPACE)) gaps = true;
      last = at;
    }
    if (first >= 0) lines.push(lineOf(text.slice(first, last + 1), count, first, gaps));
    if (units[at] === RETURN && units[at + 1] === NEWLINE && at + 1 < text.length) at++;
  }
  return { units, count, lines };
}

function lineOf(text: string, line: number, start: number, collapsed: boolean): Line {
  return { line, text: collapsed ? collapseSpace(text) : text, start, collapsed };
}
