import type { Line } from './lines.ts';
import { endsSentence } from './sentence-end.ts';

/** Fewer lines don't show whether a text is wrapped. */
const MIN_LINES = 8;
/** Editors and mail programs wrap between these widths, in characters. */
const NARROWEST = 45;
const WIDEST = 110;
/** Lines stick out by this factor at most. */
const BEYOND = 1.3;
/** Full lines reach this share of the width. */
const FULL = 0.75;
/** In a wrapped text so many of its full lines break off in mid-sentence. */
const BROKEN_SHARE = 0.6;

const ANNOUNCES = /[:：][\])"'»«›‹”“’‘」』）】》]{0,3}$/u;
/** Perhaps with a number before it. */
const ADDRESS = /^(?:[[(]?\d{1,4}[\]).]+\s?|IFRAME:\s)?(?:\[\d+\])?[a-z]{3,10}:\S+$/;
const LIST_MARK = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s|^[>#|]/;

/**
 * The width at which the lines of a text were broken by force, in characters; undefined when each line is a
 * paragraph, heading or item of its own. Empty lines, which are left out, count as paragraph breaks.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < MIN_LINES) return undefined;
  const lengths = breakableLengths(lines);
  const longest = lengths.at(-1);
  if (longest === undefined || longest > BEYOND * WIDEST) return undefined;
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width < NARROWEST || width > WIDEST || longest > BEYOND * width) return undefined;
  const full = lines.filter((line, i) => line.text.length >= FULL * width && adjoins(line, lines[i + 1]));
  const broken = full.filter(({ text }) => !endsSentence(text) && !ANNOUNCES.test(text));
  return full.length >= MIN_LINES / 2 && broken.length >= BROKEN_SHARE * full.length ? width : undefined;
}

/** In order. Addresses are as long as they are, and lines with nothing else say nothing. */
function breakableLengths(lines: readonly Line[]): Int32Array {
  const lengths = new Int32Array(lines.length);
  let count = 0;
  for (const { text } of lines) {
    if (text.length > BEYOND * WIDEST && !ADDRESS.test(text)) return Int32Array.of(text.length);
    if (text.length <= NARROWEST || !ADDRESS.test(text)) lengths[count++] = text.length;
  }
  return lengths.subarray(0, count).sort();
}

/** Whether a line goes on in the next one, in a text wrapped at `width`. */
export function goesOn(line: Line, next: Line | undefined, width: number): next is Line {
  return adjoins(line, next) && line.text.length >= FULL * width && !LIST_MARK.test(next.text);
}

function adjoins(line: Line, next: Line | undefined): next is Line {
  return next !== undefined && next.line === line.line + 1;
}
