import { columnsOf, FULL, widthOfAll } from './columns.ts';
import { isTelling, pageNumbersIn, shapeOf } from './head-shapes.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './sentence-end.ts';

/** Sentences that the same line breaks in two. */
const LEAST_BROKEN = 2;
/** Pages that are counted on, where it breaks one. */
const LEAST_COUNTED = 3;
const GOES_ON = /^[\p{Ll}\p{Lo}]/u;

/** Lines that others repeat, next to each other. */
interface Turn {
  first: number;
  last: number;
  /** Whether they break a sentence in two. */
  breaks: boolean;
}

/**
 * By line, 1 for what stands between the pages of a wrapped text that does not tell where they end: the same lines, but for
 * their numbers, in the middle of sentences; undefined where there are none.
 */
export function headsWithin(lines: readonly Line[]): Uint8Array | undefined {
  const shapes = lines.map(shapeOf);
  const repeated = repeatedOf(shapes);
  if (repeated.size === 0) return undefined;
  const turns = turnsOf(lines, at => repeated.has(shapes[at] ?? ''));
  const breaking = turns.filter(({ breaks }) => breaks);
  if (breaking.length === 0) return undefined;
  const counted = countedLines(lines, turns);
  const least = counted.size >= LEAST_COUNTED ? 1 : LEAST_BROKEN;
  const heads = new Set(
    [...timesBreaking(shapes, breaking)].flatMap(([shape, n]) => (n >= least ? shape : [])),
  );
  if (heads.size === 0) return undefined;
  return Uint8Array.from(shapes, (shape, at) => (heads.has(shape ?? '') || counted.has(at) ? 1 : 0));
}

function repeatedOf(shapes: readonly (string | undefined)[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const shape of shapes) {
    if (shape === undefined || !isTelling(shape)) continue;
    if (once.has(shape)) repeated.add(shape);
    else once.add(shape);
  }
  return repeated;
}

function turnsOf(lines: readonly Line[], isRepeated: (at: number) => boolean): Turn[] {
  const full = FULL * widthOfAll(Int32Array.from(lines, columnsOf).sort());
  const turns: Turn[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isRepeated(at)) continue;
    const first = at;
    while (at + 1 < lines.length && isRepeated(at + 1)) at++;
    turns.push({ first, last: at, breaks: isBroken(lines, first, at, full) });
  }
  return turns;
}

/** A number of a page may stand beside the lines in one of its own. */
function isBroken(lines: readonly Line[], first: number, last: number, full: number): boolean {
  const isOpen = (line: Line | undefined) =>
    line !== undefined && columnsOf(line) >= full && !endsSentence(line.text);
  const goesOn = (line: Line | undefined) => line !== undefined && GOES_ON.test(line.text);
  const above = lines[first - 1];
  const below = lines[last + 1];
  const opens = isOpen(above) || (above !== undefined && isNumbered(above) && isOpen(lines[first - 2]));
  return opens && (goesOn(below) || (below !== undefined && isNumbered(below) && goesOn(lines[last + 2])));
}

function isNumbered(line: Line): boolean {
  return pageNumbersIn(line).length > 0;
}

/** How many sentences each shape breaks. */
function timesBreaking(
  shapes: readonly (string | undefined)[],
  turns: readonly Turn[],
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { first, last } of turns)
    for (const shape of new Set(shapes.slice(first, last + 1)))
      if (shape !== undefined) times.set(shape, (times.get(shape) ?? 0) + 1);
  return times;
}

/** A line with the number of a page, and the one that is counted before it. */
interface Counted {
  at: number;
  before: Counted | undefined;
  length: number;
}

/** The lines at turns, or beside them, that have numbers of pages, each by one higher than the one before. */
function countedLines(lines: readonly Line[], turns: readonly Turn[]): ReadonlySet<number> {
  const ends = new Map<number, Counted>();
  let longest: Counted | undefined;
  for (const turn of turns) {
    const found = [...numbersAt(lines, turn)].map(([number, at]): [number, Counted] => {
      const before = ends.get(number - 1);
      return [number, { at, before, length: (before?.length ?? 0) + 1 }];
    });
    for (const [number, counted] of found) {
      if (counted.length > (ends.get(number)?.length ?? 0)) ends.set(number, counted);
      if (counted.length > (longest?.length ?? 0)) longest = counted;
    }
  }
  const places = new Set<number>();
  if (longest && longest.length >= LEAST_COUNTED)
    for (let end: Counted | undefined = longest; end; end = end.before) places.add(end.at);
  return places;
}

function numbersAt(lines: readonly Line[], { first, last }: Turn): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const end = Math.min(last + 1, lines.length - 1);
  for (let at = Math.max(first - 1, 0); at <= end; at++)
    for (const number of pageNumbersIn(lines[at]!)) places.set(number, at);
  return places;
}
