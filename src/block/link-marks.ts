import type { Mark, MarkedLine, TextPage } from '../model/page.ts';
import type { Span } from '../model/verdict.ts';
import { type Line, write } from './lines.ts';
import { addressesIn } from './link-addresses.ts';
import { listedNumbers } from './listed-links.ts';
import { withoutSpans } from './without-spans.ts';
import { countWordsIn } from './words.ts';

/** Rule that the numbers of links go by, and the list of addresses that they point to. */
export const LINK_NUMBER = 'link-number';
/** Rule that addresses behind the words of links go by. */
export const LINK_ADDRESS = 'link-address';

const NUMBER = /\[(\d{1,4})\]/g;

/** A list is as long as that, and has so many of the numbers up to its last one. */
const LONG_LIST = 20;
const LEAST_SHARE = 0.5;

/**
 * Takes what a program wrote for links, numbers or addresses, and what is of no word, out of the lines, so that all that read these
 * find the words alone, and tells which lines are of the list that the numbers point to and how the others were, by their
 * index. A line of nothing else stays as it is. Where `addressed` is not set, no addresses stand behind links.
 */
export function cutMarks(
  lines: readonly Line[],
  units: Uint16Array,
  addressed: boolean,
): Pick<TextPage, 'listed' | 'marked'> {
  const listed = listedNumbers(lines);
  const known = withUnlisted(new Set(listed?.values()));
  // Items of a list may be addresses, where those of links stand behind their words.
  if (listed !== undefined && (!addressed || lines.some(({ text }) => numbersIn(text, known).length > 0))) {
    const above = (at: number, text: string) => (listed.has(at) ? [] : numbersIn(text, known));
    return { listed, marked: cut(lines, units, LINK_NUMBER, above) };
  }
  if (addressed)
    return { listed: undefined, marked: cut(lines, units, LINK_ADDRESS, (_, text) => addressesIn(text)) };
  if (!lines.some(({ cuts }) => cuts)) return { listed: undefined, marked: undefined };
  return { listed: undefined, marked: cut(lines, units, '', () => []) };
}

/** With the numbers between those of the list, where it is long: links within the page and buttons have no address. */
function withUnlisted(listed: ReadonlySet<string>): ReadonlySet<string> {
  const most = Math.max(0, ...Array.from(listed, Number));
  if (listed.size < LONG_LIST || listed.size < LEAST_SHARE * most) return listed;
  return new Set(Array.from({ length: most }, (_, i) => String(i + 1)));
}

function cut(
  lines: readonly Line[],
  units: Uint16Array,
  rule: string,
  linksIn: (at: number, text: string) => Span[],
): ReadonlyMap<number, MarkedLine> {
  const marked = new Map<number, MarkedLine>();
  for (const [at, line] of lines.entries()) {
    const { text, cuts } = line;
    const links = linksIn(at, text).map(([start, end]): Mark => [start, end, rule]);
    const marks = cuts ? merged(cuts, links) : links;
    if (marks.length === 0) continue;
    const bare = withoutSpans(text, marks).trimEnd();
    if (bare === '') continue;
    marked.set(at, { text, marks });
    write(line, bare, units);
    line.words = countWordsIn(units, line.start, line.start + bare.length);
  }
  return marked;
}

/** In order; what stands within another is part of it. */
function merged(cuts: readonly Mark[], links: readonly Mark[]): Mark[] {
  const apart = links.filter(([start, end]) => !cuts.some(([from, to]) => start < to && from < end));
  return [...cuts, ...apart].sort(([a], [b]) => a - b);
}

/** With a blank beside them that the line does not need without them. */
function numbersIn(text: string, known: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  if (!text.includes('[')) return spans;
  for (const { index, 0: sign, 1: number } of text.matchAll(NUMBER)) {
    if (!known.has(number!)) continue;
    const end = index + sign.length;
    const apart = index === 0 || text[index - 1] === ' ';
    spans.push([index, apart && text[end] === ' ' ? end + 1 : end]);
  }
  return spans;
}
