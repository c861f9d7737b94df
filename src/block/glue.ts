import type { LinedText } from '../model/page.ts';
import { mark, UNITS } from '../model/unit-table.ts';
import type { Span } from '../model/verdict.ts';
import { namesWithCapitals, spansOf } from './inner-capitals.ts';
import { endsSentence } from './sentence-end.ts';
import { unitsOf } from './units.ts';

/** Fewer places, or less dense, are those of names such as McAdam and YouTube: 95 % of pages have fewer. */
const LEAST = 20;
const LEAST_SHARE = 0.03;

/** Names in code are written so; a whole text in one line has such signs, too, but few. In UTF-16 units to a sign. */
const CODE = /[{}=;_]|\w\(/g;
const CODE_DENSITY = 150;

/** Prose has no more places than one to so many UTF-16 units. */
const PROSE_UNITS = 60;

const ENDS = 1;
const CAPITAL = 2;
const SMALL = 4;
/** By UTF-16 unit. */
const KINDS = new Uint8Array(UNITS);
mark(KINDS, /\p{Lu}/u, CAPITAL);
mark(KINDS, /\p{Ll}/u, SMALL | ENDS);
mark(KINDS, /[\p{N}.!?…)\]”»:]/u, ENDS);

/**
 * Undefined but where a program wrote the texts of elements out with nothing between them ("HomeNewsLog inThe ferry was
 * late.Read on"), as many do that ask for the text of a page; there the names with capitals in them, which are no glue.
 */
export function gluedWith({ blocks, units: { units, starts } }: LinedText): ReadonlySet<string> | undefined {
  let words = 0;
  let places = 0;
  const lines: string[] = [];
  for (const { index, text, words: own } of blocks) {
    words += own;
    const found = placesIn(units, starts[index]!, text.length);
    if (found === 0 || isCode(text)) continue;
    places += found;
    lines.push(text);
  }
  const least = Math.max(LEAST, LEAST_SHARE * words);
  if (places < least) return undefined;
  const names = namesWithCapitals(lines);
  const glued = lines.reduce((sum, line) => sum + placesBut(line, names).length, 0);
  return glued < least ? undefined : names;
}

function placesIn(units: Uint16Array, start: number, length: number): number {
  const kinds = KINDS;
  let places = 0;
  for (let i = start + 1, end = start + length - 2; i < end; i++)
    if (kinds[units[i]!] === CAPITAL && isGlue(units, i) && !isPrefixed(units, i)) places++;
  return places;
}

/** The parts of a line that were glued together, which cover all of it. */
export function unglued(text: string): Span[] {
  return partedAt(text, placesOf(text, unitsOf(text)));
}

/** The same in a text where these are names; amid prose all that have a capital in them are. */
export function ungluedBut(text: string, names: ReadonlySet<string>): Span[] {
  return partedAt(text, placesBut(text, names));
}

function partedAt(text: string, places: readonly number[]): Span[] {
  if (places.length === 0 || isCode(text)) return [[0, text.length]];
  return [0, ...places].map((start, i) => [start, places[i] ?? text.length]);
}

function placesOf(text: string, units: Uint16Array): number[] {
  const places: number[] = [];
  for (let i = 1; i + 2 < text.length; i++) if (isGlue(units, i)) places.push(i);
  return places;
}

function placesBut(text: string, names: ReadonlySet<string>): number[] {
  const units = unitsOf(text);
  const places = placesOf(text, units);
  if (places.length === 0) return places;
  const whole = spansOf(text, names);
  const isProse = text.length >= PROSE_UNITS * places.length && endsSentence(text);
  return places.filter(
    at =>
      !(isProse && (KINDS[units[at - 1]!]! & SMALL) !== 0) &&
      !isOneLetter(units, at - 1) &&
      !whole.some(([from, to]) => from < at && at < to),
  );
}

/** Whether a word of one small letter ends at a unit: the "eBook" of shops. */
function isOneLetter(units: Uint16Array, at: number): boolean {
  return (KINDS[units[at]!]! & SMALL) !== 0 && (at === 0 || KINDS[units[at - 1]!] === 0);
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
