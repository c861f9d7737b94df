import type { LinedText } from '../model/page.ts';
import { mark, UNITS } from '../model/unit-table.ts';
import type { Span } from '../model/verdict.ts';
import { unitsOf } from './units.ts';

/** Fewer places, or less dense, are those of names such as McAdam and YouTube: 95 % of pages have fewer. */
const LEAST = 20;
const LEAST_SHARE = 0.03;

/** Names in code are written so; a whole text in one line has such signs, too, but few. In UTF-16 units to a sign. */
const CODE = /[{}=;_]|\w\(/g;
const CODE_DENSITY = 150;

const ENDS = 1;
const CAPITAL = 2;
const SMALL = 4;
/** By UTF-16 unit. */
const KINDS = new Uint8Array(UNITS);
mark(KINDS, /\p{Lu}/u, CAPITAL);
mark(KINDS, /\p{Ll}/u, SMALL | ENDS);
mark(KINDS, /[\p{N}.!?…)\]”»:]/u, ENDS);

/**
 * Whether a program wrote the texts of elements out with nothing between them ("HomeNewsLog inThe ferry was late.Read
 * on"), as many do that ask for the text of a page.
 */
export function isGlued({ blocks, units: { units, starts } }: LinedText): boolean {
  let [places, words] = [0, 0];
  for (const { index, text, words: own } of blocks) {
    words += own;
    const found = placesIn(units, starts[index]!, text.length);
    if (found > 0 && !isCode(text)) places += found;
  }
  return places >= LEAST && places >= LEAST_SHARE * words;
}

function placesIn(units: Uint16Array, start: number, length: number): number {
  let places = 0;
  for (let i = start + 1, end = start + length - 2; i < end; i++)
    if (isGlue(units, i) && !isPrefixed(units, i)) places++;
  return places;
}

/** The parts of a line that were glued together, which cover all of it. */
export function unglued(text: string): Span[] {
  const units = unitsOf(text);
  const spans: Span[] = [];
  let start = 0;
  for (let i = 1; i + 2 < units.length; i++) {
    if (!isGlue(units, i)) continue;
    spans.push([start, i]);
    start = i;
  }
  spans.push([start, text.length]);
  return spans.length > 1 && isCode(text) ? [[0, text.length]] : spans;
}

function isCode(text: string): boolean {
  const signs = text.match(CODE)?.length ?? 0;
  return signs > 0 && signs * CODE_DENSITY >= text.length;
}

/** Whether a word begins with the small letters before a unit: the "eMzantsi" of Xhosa, the "hEireann" of Irish. */
function isPrefixed(units: Uint16Array, at: number): boolean {
  let first = at;
  while (first > 0 && (KINDS[units[first - 1]!]! & SMALL) !== 0) first--;
  return first < at && KINDS[units[first - 1]!] !== CAPITAL;
}

/** Whether a text ends before a unit, and a word with a capital begins with it. */
function isGlue(units: Uint16Array, at: number): boolean {
  return (
    KINDS[units[at]!] === CAPITAL &&
    (KINDS[units[at - 1]!]! & ENDS) !== 0 &&
    (KINDS[units[at + 1]!]! & SMALL) !== 0 &&
    (KINDS[units[at + 2]!]! & SMALL) !== 0
  );
}
