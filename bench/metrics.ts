/** Precision, recall and their harmonic mean, each 0–1. */
export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

/** A character of a script without spaces is a word of its own; elsewhere a run of `\w` is. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_])+/gu;

/** The words of a text, lower-cased, in order. */
export function words(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

function counts(items: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

/** Harmonic mean; 0 where both are 0. */
function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Both sides empty is a perfect answer; one side empty is a wrong one. */
function scoreOf(hits: number, given: number, wanted: number): Score {
  if (given === 0 && wanted === 0) return { f1: 1, precision: 1, recall: 1 };
  const precision = given === 0 ? 0 : hits / given;
  const recall = wanted === 0 ? 0 : hits / wanted;
  return { f1: harmonic(precision, recall), precision, recall };
}

/** Overlap of the two word multisets. */
export function wordScore(output: string, truth: string): Score {
  const given = words(output);
  const wanted = words(truth);
  const left = counts(wanted);
  let hits = 0;
  for (const word of given) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      hits++;
      left.set(word, n - 1);
    }
  }
  return scoreOf(hits, given.length, wanted.length);
}

/** How many snippets that belong (`with`) and that don't (`without`) were found in an output. */
export interface SnippetCounts {
  tp: number;
  fn: number;
  fp: number;
  tn: number;
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Case-sensitive substrings after folding white space. */
export function snippetCounts(
  output: string,
  wanted: readonly string[],
  unwanted: readonly string[],
): SnippetCounts {
  const text = spaced(output);
  const has = (snippet: string) => text.includes(spaced(snippet));
  const tp = wanted.filter(has).length;
  const fp = unwanted.filter(has).length;
  return { tp, fn: wanted.length - tp, fp, tn: unwanted.length - fp };
}

/** Precision, recall and F1 over the sums of many pages' counts. */
export function pooled(all: readonly SnippetCounts[]): Score {
  let [tp, fn, fp] = [0, 0, 0];
  for (const page of all) {
    tp += page.tp;
    fn += page.fn;
    fp += page.fp;
  }
  return scoreOf(tp, tp + fp, tp + fn);
}

const QUOTES = /["'`´‘’‚‛“”„‟«»‹›「」『』]/gu;
const DASHES = /[\p{Pd}−]/gu;

/** NFKC, lower case, one kind of quote and dash, single spaces. */
export function fold(text: string): string {
  return spaced(text.normalize('NFKC').toLowerCase().replace(QUOTES, "'").replace(DASHES, '-'));
}

export function sameTitle(output: string | undefined, truth: string): boolean {
  return output !== undefined && fold(output) === fold(truth);
}

const LIST = /\s*[,;|/、]\s*|\s+(?:&|and|und|et|y|e|og|och|en|и)\s+/u;
const BY = /^(?:by|von|par|por)(?::|\s)\s*/iu;

/** Single names of an author list, folded, without "By". */
export function names(authors: readonly string[]): Set<string> {
  const all = authors
    .flatMap(author => spaced(author.normalize('NFKC')).replace(BY, '').split(LIST))
    .map(name => fold(name.replace(BY, '')))
    .filter(name => name !== '');
  return new Set(all);
}

/** F1 of two author lists as sets of names. */
export function authorScore(output: readonly string[], truth: readonly string[]): number {
  const given = names(output);
  const wanted = names(truth);
  const hits = [...given].filter(name => wanted.has(name)).length;
  return scoreOf(hits, given.size, wanted.size).f1;
}

/** Calendar days a date may mean: as written, and in UTC where it has a time. Empty when unreadable. */
export function days(date: string): string[] {
  const written = /^\s*(\d{4})(?:[-./](\d{2})(?:[-./](\d{2}))?)?/.exec(date);
  if (!written) return [];
  const day = written.slice(1).filter(Boolean).join('-');
  const time = Date.parse(date.trim().replace(' ', 'T'));
  const hasTime = /\d{2}:\d{2}/.test(date);
  return hasTime && !Number.isNaN(time) ? [day, new Date(time).toISOString().slice(0, 10)] : [day];
}

/** Same calendar day as written or in UTC; a truth that names only a month asks for no more. */
export function sameDay(output: string | undefined, truth: string): boolean {
  if (output === undefined) return false;
  const wanted = days(truth);
  return days(output).some(day => wanted.some(want => day === want || day.startsWith(`${want}-`)));
}

/** Ranks from 1; equal values share their mean rank. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const out = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i + 1;
    while (end < order.length && values[order[end]!] === values[order[i]!]) end++;
    for (let k = i; k < end; k++) out[order[k]!] = (i + end + 1) / 2;
    i = end;
  }
  return out;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Spearman's rank correlation, ties by mean rank; NaN where one side is constant. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [ra, rb] = [ranks(a), ranks(b)];
  const [ma, mb] = [mean(ra), mean(rb)];
  let [cov, va, vb] = [0, 0, 0];
  for (let i = 0; i < ra.length; i++) {
    const [da, db] = [ra[i]! - ma, rb[i]! - mb];
    cov += da * db;
    va += da * da;
    vb += db * db;
  }
  return cov / Math.sqrt(va * vb);
}

/** How far the tenth of the pages with the lowest scores gathers the bad ones (quality below `bad`). */
export interface LowestDecile {
  /** Share of the decile's pages that are bad. */
  badShare: number;
  /** Share of all bad pages that lie in the decile. */
  caught: number;
}

export function lowestDecile(
  scores: readonly number[],
  quality: readonly number[],
  bad: number,
): LowestDecile {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const decile = order.slice(0, Math.ceil(order.length / 10));
  const inDecile = decile.filter(i => quality[i]! < bad).length;
  const all = quality.filter(value => value < bad).length;
  return { badShare: inDecile / decile.length, caught: all === 0 ? Number.NaN : inDecile / all };
}
