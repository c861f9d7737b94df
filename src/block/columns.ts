import { BEYOND_LATIN } from '../model/signs.ts';
import { mark, UNITS } from '../model/unit-table.ts';
import type { Line } from './lines.ts';
import { FIFTH_OF_WORD, HALF_WORD, UNIT_KINDS, WHITE } from './unit-kinds.ts';

/** Editors and mail programs wrap between these widths. */
export const NARROWEST = 45;
export const WIDEST = 110;

export const FORM_FEED = 0x0c;
const WIDE = 1;
const MARK = 2;
/** By UTF-16 unit. Wide: ideographs, kana, syllables of Hangul and their like. */
const KINDS = new Uint8Array(UNITS);
mark(
  KINDS,
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u,
  WIDE,
);
mark(KINDS, /[\p{Mn}\p{Me}]/u, MARK);

/** The width of a line where all signs of a script are as wide as each other. */
export function columnsOf({ text, kinds }: Line): number {
  let columns = text.length;
  if ((kinds & BEYOND_LATIN) === 0) return columns;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)]!;
    if (kind === WIDE) columns++;
    else if (kind === MARK) columns--;
  }
  return columns;
}

/** Full lines reach this share of the width. */
export const FULL = 0.75;
/** Nearly all lines of a text are no longer than the one at this share of them. */
const WIDTH_QUANTILE = 0.95;

/** The width that lines keep to, by their lengths in order. */
export function widthOfAll(lengths: Int32Array): number {
  return lengths[Math.floor(lengths.length * WIDTH_QUANTILE)]!;
}

/** How many blanks stand before a line, on its page. */
export function indentOf({ start }: Pick<Line, 'start'>, units: Uint16Array): number {
  let at = start;
  while (at > 0 && (UNIT_KINDS[units[at - 1]!]! & WHITE) !== 0 && units[at - 1] !== FORM_FEED) at--;
  return start - at;
}

/** Whether a line has words in a script that puts no spaces between them. */
export function isUnspaced({ kinds }: Line): boolean {
  return (kinds & (HALF_WORD | FIFTH_OF_WORD)) !== 0;
}
