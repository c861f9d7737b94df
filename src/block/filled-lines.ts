import { columnsOf, indentOf, isUnspaced, NARROWEST, WIDEST } from './columns.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './sentence-end.ts';

/** A text is wrapped where the widths of so many breaks agree, and so large a share of those in long lines. */
const LEAST_BREAKS = 8;
const LEAST_SHARE = 0.8;
/** So many don't agree by chance, though code and tables stand among them. */
const MANY_BREAKS = 24;
const LEAST_SHARE_OF_MANY = 0.6;
/** A line before a break is as long as this share of the width at least. */
const LONG = 0.6;
/** Programs differ in whether they count the blank at the end, and in what signs of two columns are. */
const SLACK = 1;
/** Nor do nearly all of many, whatever their next lines begin with. */
const SURE_SHARE = 0.95;
/** In the middle of a sentence most words begin small, where a script has small letters. */
const SMALL_SHARE = 0.4;
const BEGINS_LARGE = /^[\p{Lu}\p{N}]/u;
/** Paragraphs longer than the width show that it is no width; tables and headings are fewer. */
const BEYOND_SHARE = 0.5;

/** Where a line ends, and where it would if the first word of the next one stood in it. */
interface Break {
  end: number;
  withNext: number;
}

/**
 * The width at which a program broke the lines of a text that has others longer than that, as tables, headings and
 * addresses are. A program that fills lines breaks where the next word would have been too long; headlines one
 * below the other have no such width. Undefined where none shows. The result tells whether a line was broken.
 */
export function filled(
  lines: readonly Line[],
  units: Uint16Array,
  adjoin: (at: number) => boolean,
): ((at: number) => boolean) | undefined {
  const breaks = lines.map((line, at) => (adjoin(at) ? breakOf(line, lines[at + 1]!, units) : undefined));
  const width = commonWidth(breaks);
  if (width === undefined || !isFilled(width, breaks, lines)) return undefined;
  return at => {
    const found = breaks[at];
    return found !== undefined && isAt(width, found);
  };
}

/** Whether a width is that of the text, and not of lines that happen to agree. */
function isFilled(width: number, breaks: readonly (Break | undefined)[], lines: readonly Line[]): boolean {
  const isLong = (found: Break | undefined) =>
    found !== undefined && found.end >= LONG * width && found.end <= width + SLACK;
  const long = breaks.flatMap((found, at) => (isLong(found) && !endsSentence(lines[at]!.text) ? [at] : []));
  const agreeing = long.filter(at => isAt(width, breaks[at]!));
  const leastShare = agreeing.length < MANY_BREAKS ? LEAST_SHARE : LEAST_SHARE_OF_MANY;
  if (agreeing.length < LEAST_BREAKS || agreeing.length < leastShare * long.length) return false;
  const isSure = agreeing.length >= MANY_BREAKS && agreeing.length >= SURE_SHARE * long.length;
  const small = agreeing.filter(at => !BEGINS_LARGE.test(lines[at + 1]!.text));
  if (!isSure && small.length < SMALL_SHARE * agreeing.length) return false;
  const beyond = lines.filter(line => columnsOf(line) > width + SLACK && !hasLongWord(line, width));
  return beyond.length <= BEYOND_SHARE * agreeing.length;
}

/** Whether a line could not be broken to fit, as addresses can't. */
function hasLongWord({ text }: Line, width: number): boolean {
  let from = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', from)) {
    if (at - from > width) return true;
    from = at + 1;
  }
  return text.length - from > width;
}

function breakOf(line: Line, next: Line, units: Uint16Array): Break {
  const end = indentOf(line, units) + columnsOf(line);
  return { end, withNext: end + 1 + firstColumns(next) };
}

/** Of a word, or of a sign where words have no spaces between them. */
function firstColumns(line: Line): number {
  if (isUnspaced(line)) return 2;
  const space = line.text.indexOf(' ');
  return space < 0 ? line.text.length : space;
}

function isAt(width: number, { end, withNext }: Break): boolean {
  return end <= width + SLACK && withNext > width - SLACK;
}

/** The width that most breaks allow. */
function commonWidth(breaks: readonly (Break | undefined)[]): number | undefined {
  const votes = new Int32Array(WIDEST + 1);
  for (const found of breaks) {
    if (!found || found.end < LONG * NARROWEST || found.end > WIDEST) continue;
    const last = Math.min(WIDEST, found.withNext - 1);
    for (let width = Math.max(NARROWEST, found.end); width <= last; width++) votes[width]!++;
  }
  let best = NARROWEST;
  for (let width = NARROWEST; width <= WIDEST; width++) if (votes[width]! > votes[best]!) best = width;
  return votes[best]! < LEAST_BREAKS ? undefined : best;
}
