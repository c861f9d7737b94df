import { columnsOf, FULL, indentOf, isUnspaced, NARROWEST, WIDEST, widthOfAll } from './columns.ts';
import { fieldIn } from './field-names.ts';
import { filled } from './filled-lines.ts';
import type { Line } from './lines.ts';
import { addressesIn, beginsWithAddress } from './link-addresses.ts';
import { LIST_MARK } from './list-mark.ts';
import { listedNumber } from './listed-links.ts';
import { endsSentence } from './sentence-end.ts';

/** Fewer lines don't show whether a text is wrapped. */
const MIN_LINES = 8;
/** Lines stick out by this factor at most. */
const BEYOND = 1.3;
/** In a wrapped text so many of its full lines break off in mid-sentence. */
const BROKEN_SHARE = 0.6;

const ANNOUNCES = /[:：][\])"'»«›‹”“’‘」』）】》]{0,3}$/u;
/** Perhaps with the number of a list before it. */
const ADDRESS = /^(?:[[(]?\d{1,4}[\]).]+\s?|IFRAME:\s)?(?:\[\d+\])?[a-z]{3,10}:\S+$/;
const BEGINS_SMALL = /^\p{Ll}/u;
const MARKED = new RegExp(`^${LIST_MARK}|^[>#|]|^\\*{3,6} `);
/** Headings that a program puts between stars. */
const ENDS_HEADING = / \*{1,6}$/;

/** In scripts without spaces lines are as long as the width lets them. */
const FULL_UNSPACED = 0.9;
/** More lines than these are not indented for beginning a paragraph. */
const INDENTED_SHARE = 0.6;
/** Where so many that begin a paragraph are indented alike, another one right below may be a paragraph of one line. */
const LEAST_OPENERS = 3;

/** Tells whether a line goes on in the next one. */
export type GoesOn = (at: number) => boolean;

/**
 * Which lines of a text were broken by force at one width; undefined when each line is a paragraph, heading or item of
 * its own. Empty lines, which are left out, count as paragraph breaks, and so do indented ones where few are. `addressed`
 * texts have addresses behind their links.
 */
export function wrapped(lines: readonly Line[], units: Uint16Array, addressed = false): GoesOn | undefined {
  if (lines.length < MIN_LINES) return undefined;
  const isBroken = addressed ? filledBetween(lines, units) : brokenLines(lines, units);
  if (isBroken === undefined) return undefined;
  const opens = paragraphOpeners(lines, units);
  return at =>
    mayGoOn(lines, at) &&
    isBroken(at) &&
    opens[at + 1] === 0 &&
    fieldIn(lines[at + 1]!.text) === undefined &&
    !ENDS_HEADING.test(lines[at]!.text);
}

function brokenLines(lines: readonly Line[], units: Uint16Array): GoesOn | undefined {
  return wrappedAtWidth(lines) ?? filled(lines, units, at => mayGoOn(lines, at));
}

/** The same where addresses stand behind links: those that were too long for the line begin the next one. */
function filledBetween(lines: readonly Line[], units: Uint16Array): GoesOn | undefined {
  const precedes = (at: number) => adjoin(lines, at) && beginsWithAddress(lines[at + 1]!.text);
  const isBroken = filled(
    lines,
    units,
    at => mayGoOn(lines, at) && addressesIn(lines[at]!.text).length === 0 && !precedes(at),
  );
  if (isBroken === undefined) return undefined;
  // Behind a sentence it is the address of a picture.
  return at =>
    (precedes(at) && !endsSentence(lines[at]!.text)) ||
    isBroken(at) ||
    (beginsWithAddress(lines[at]!.text) && BEGINS_SMALL.test(lines[at + 1]!.text));
}

/** Which lines reach the width of a text of which no line is longer. */
function wrappedAtWidth(lines: readonly Line[]): GoesOn | undefined {
  const columns = new Int32Array(lines.length);
  for (let at = 0; at < lines.length; at++) columns[at] = columnsOf(lines[at]!);
  const width = widthOf(lines, columns);
  if (width === undefined) return undefined;
  const full = lines.flatMap(({ text }, at) =>
    columns[at]! >= FULL * width && adjoin(lines, at) ? text : [],
  );
  const broken = full.filter(text => !endsSentence(text) && !ANNOUNCES.test(text));
  if (full.length < MIN_LINES / 2 || broken.length < BROKEN_SHARE * full.length) return undefined;
  return at => columns[at]! >= (isUnspaced(lines[at]!) ? FULL_UNSPACED : FULL) * width;
}

/** In characters of one width; undefined where lines are too different. */
function widthOf(lines: readonly Line[], columns: Int32Array): number | undefined {
  const lengths = breakableLengths(lines, columns);
  const longest = lengths.at(-1);
  if (longest === undefined || longest > BEYOND * WIDEST) return undefined;
  const width = widthOfAll(lengths);
  return width < NARROWEST || width > WIDEST || longest > BEYOND * width ? undefined : width;
}

/** In order. Addresses are as long as they are, and lines with nothing else say nothing. */
function breakableLengths(lines: readonly Line[], columns: Int32Array): Int32Array {
  const lengths = new Int32Array(lines.length);
  let count = 0;
  for (const [at, { text }] of lines.entries()) {
    const length = columns[at]!;
    if (length > BEYOND * WIDEST && !isAddress(text)) return Int32Array.of(length);
    if (length <= NARROWEST || !isAddress(text)) lengths[count++] = length;
  }
  return lengths.subarray(0, count).sort();
}

function isAddress(text: string): boolean {
  return ADDRESS.test(text) || listedNumber(text) !== undefined;
}

/** Whether no empty line stands between a line and the next. */
function adjoin(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.line === lines[at]!.line + 1;
}

/** An item of a list is a line of its own. */
function mayGoOn(lines: readonly Line[], at: number): boolean {
  return adjoin(lines, at) && !MARKED.test(lines[at + 1]!.text);
}

/** By line: 1 where it is indented and those around it are not, as the first of a paragraph is. */
function paragraphOpeners(lines: readonly Line[], units: Uint16Array): Uint8Array {
  const indents = Int32Array.from(lines, line => indentOf(line, units));
  const opens = new Uint8Array(lines.length);
  const count = indents.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  if (count === 0 || count > INDENTED_SHARE * lines.length) return opens;
  const depths = new Map<number, number>();
  for (let at = 1; at < lines.length; at++) {
    const depth = indents[at]!;
    const hangs = indents[at - 1]! > 0 || MARKED.test(lines[at - 1]!.text);
    if (depth === 0 || (indents[at + 1] ?? 0) > 0 || hangs) continue;
    opens[at] = 1;
    depths.set(depth, (depths.get(depth) ?? 0) + 1);
  }
  for (let at = 1; at < lines.length; at++) {
    const isUsual = (depths.get(indents[at]!) ?? 0) >= LEAST_OPENERS;
    if (isUsual && endsSentence(lines[at - 1]!.text)) opens[at] = 1;
  }
  return opens;
}
