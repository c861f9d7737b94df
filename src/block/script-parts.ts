import type { Mark } from '../model/page.ts';
import type { Span } from '../model/verdict.ts';
import type { Line } from './lines.ts';
import { dataIn } from './page-data.ts';
import { hasBrace, holdsProse, isLoaded } from './script-lines.ts';
import { countWordsIn } from './words.ts';

/** What statements of a page's scripts begin with, behind white space. */
const BEGINS =
  /(?<!\S)(?:[!(]?function\s?\(|\(?(?:window|document|self)[.[]|(?:var|let|const)\s[\w$]+\s?=|\(?(?:googletag|dataLayer|adsbygoogle|_gaq|jQuery|gtag|fbq|\$)\s?[.(=]|(?:if|try)\s?[({])|\(adsbygoogle\s?=/g;
/** Written between two sentences, with a blank before it or none. */
const PLACES_ADVERT = '(adsbygoogle';
/** What they end with. */
const ENDS = /(?:[)\]}'"];|\})(?!\S)/g;
/** Code that a text shows goes on with a sentence. */
const BEFORE = /(?:^|[.!?…。！？"”'’»)\]};])\s*$/u;
/** Between two statements there are no more words than names and remarks have. */
const BETWEEN_WORDS = 12;

/** The lines in which scripts or data stand beside prose, parted where these begin and end; others are left as they are. */
export function partScripts(lines: readonly Line[], units: Uint16Array): readonly Line[] {
  if (!lines.some(hasBrace)) return lines;
  return lines
    .flatMap(line => partsOf(line, dataIn(line.text), units))
    .flatMap(line => (isMixed(line) ? partsOf(line, scriptsIn(line.text), units) : [line]));
}

function isMixed(line: Line): boolean {
  return hasBrace(line) && isLoaded(line.text) && holdsProse(line.text);
}

function partsOf(line: Line, spans: readonly Span[], units: Uint16Array): Line[] {
  const { text } = line;
  if (spans.length === 0) return [line];
  const edges = spans.flat();
  const parts: Line[] = [];
  for (const [i, from] of [0, ...edges].entries()) {
    const to = edges[i] ?? text.length;
    const part = text.slice(from, to);
    const begin = from + part.length - part.trimStart().length;
    const said = part.trim();
    if (said === '') continue;
    const start = line.start + begin;
    const words = countWordsIn(units, start, start + said.length);
    const cuts = line.cuts?.flatMap(([first, last, rule]): Mark[] =>
      first >= begin && last <= begin + said.length ? [[first - begin, last - begin, rule]] : [],
    );
    parts.push({ ...line, text: said, start, words, ...(cuts && { cuts }) });
  }
  return parts;
}

/** Runs of statements, of which one is of a page's scripts. */
function scriptsIn(text: string): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  const ends = Array.from(text.matchAll(ENDS), ({ index, 0: sign }) => index + sign.length);
  let end = 0;
  for (const { index: begin } of text.matchAll(BEGINS)) {
    while (end < ends.length && ends[end]! <= begin) end++;
    if (end === ends.length) break;
    const last = runs.at(-1);
    if (last && begin < last[1]) continue;
    if (last && isShort(text.slice(last[1], begin))) last[1] = runEnd(text, ends, end);
    else runs.push([begin, runEnd(text, ends, end)]);
  }
  return runs.filter(
    ([from, to]) =>
      (text.startsWith(PLACES_ADVERT, from) || BEFORE.test(text.slice(Math.max(0, from - 8), from))) &&
      isLoaded(text.slice(from, to)),
  );
}

/** The last of the ends with hardly a word between one and the next. */
function runEnd(text: string, ends: readonly number[], from: number): number {
  let at = from;
  while (at + 1 < ends.length && isShort(text.slice(ends[at]!, ends[at + 1]!))) at++;
  return ends[at]!;
}

function isShort(text: string): boolean {
  return text.length < 400 && text.split(' ').length <= BETWEEN_WORDS;
}
