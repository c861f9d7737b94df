import { lowestDecile, mean, pooled, rankCorrelation } from './metrics.ts';
import type { PageResult } from './result.ts';

/** A page is called bad when it scores below this word F1. */
export const BAD_F1 = 0.8;

/** The figures of a group of pages. Absent where the truth of the group doesn't tell. */
export interface Figures {
  pages: number;
  f1?: number;
  precision?: number;
  recall?: number;
  snippetF1?: number;
  snippetPrecision?: number;
  snippetRecall?: number;
  title?: number;
  authors?: number;
  date?: number;
  /** Share of pages that gave no text. */
  empty: number;
  /** Pages on which the extractor threw. */
  errors: number;
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter(value => value !== undefined);
}

const share = (flags: readonly boolean[]) => mean(flags.map(Number));

/** Means over the pages that are annotated for each figure; snippets pooled. */
export function figures(results: readonly PageResult[]): Figures {
  const words = present(results.map(result => result.words));
  const snippets = present(results.map(result => result.snippets));
  const titles = present(results.map(result => result.title));
  const authors = present(results.map(result => result.authors));
  const dates = present(results.map(result => result.date));
  const out: Figures = {
    pages: results.length,
    empty: share(results.map(result => result.empty)),
    errors: results.filter(result => result.error !== undefined).length,
  };
  if (words.length > 0) {
    out.f1 = mean(words.map(score => score.f1));
    out.precision = mean(words.map(score => score.precision));
    out.recall = mean(words.map(score => score.recall));
  }
  if (snippets.length > 0) {
    const score = pooled(snippets);
    out.snippetF1 = score.f1;
    out.snippetPrecision = score.precision;
    out.snippetRecall = score.recall;
  }
  if (titles.length > 0) out.title = share(titles);
  if (authors.length > 0) out.authors = mean(authors);
  if (dates.length > 0) out.date = share(dates);
  return out;
}

/** Results by a key, keys in order of their number of pages. */
export function groupBy(
  results: readonly PageResult[],
  key: (result: PageResult) => string | undefined,
): [string, PageResult[]][] {
  const groups = new Map<string, PageResult[]>();
  for (const result of results) {
    const name = key(result);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(result);
    else groups.set(name, [result]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

/** Primary language subtag of a page: annotated, or as our record found it (then marked `~`). */
export function languageOf(result: PageResult): string {
  const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();
  if (result.lang) return primary(result.lang);
  return result.ours?.inLanguage ? `~${primary(result.ours.inLanguage)}` : '?';
}

/** How well `quality.score` tells good pages from bad ones. */
export interface Calibration {
  rank: number;
  badShare: number;
  caught: number;
  /** By tenth of the pages, lowest scores first: mean score and mean F1. */
  tenths: { score: number; f1: number }[];
  /** Mean distance of the two over the tenths. */
  error: number;
}

export function calibration(results: readonly PageResult[]): Calibration | undefined {
  const scored = results.filter(result => result.ours?.quality !== undefined && result.words !== undefined);
  if (scored.length < 20) return undefined;
  const scores = scored.map(result => result.ours!.quality!);
  const f1 = scored.map(result => result.words!.f1);
  const tenths = tenthsOf(scores, f1);
  const error = mean(tenths.map(tenth => Math.abs(tenth.score - tenth.f1)));
  return { rank: rankCorrelation(scores, f1), ...lowestDecile(scores, f1, BAD_F1), tenths, error };
}

function tenthsOf(scores: readonly number[], f1: readonly number[]): Calibration['tenths'] {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  return Array.from({ length: 10 }, (_, tenth) => {
    const pages = order.slice((tenth * order.length) / 10, ((tenth + 1) * order.length) / 10);
    return { score: mean(pages.map(i => scores[i]!)), f1: mean(pages.map(i => f1[i]!)) };
  });
}

/** Share of each verdict of default mode, most frequent first. */
export function verdicts(results: readonly PageResult[]): [string, number][] {
  return groupBy(results, result => result.ours?.verdict ?? 'error').map(([verdict, group]) => [
    verdict,
    group.length / results.length,
  ]);
}

/** What cleaning did to flat text, beside what came in. */
export interface TextFigures {
  input: number;
  f1: number;
  /** Share of the distance from the input's F1 to that of a perfect choice of blocks (0.992). */
  gained: number;
  /** Share of pages that lost more than 0.01. */
  worse: number;
}

/** F1 that a perfect choice of blocks reaches on the wcxb-dev articles. */
const PERFECT = 0.992;

export function textFigures(results: readonly PageResult[]): TextFigures | undefined {
  const pages = results.filter(result => result.input !== undefined && result.words !== undefined);
  if (pages.length === 0) return undefined;
  const input = mean(pages.map(page => page.input!));
  const f1 = mean(pages.map(page => page.words!.f1));
  const worse = share(pages.map(page => page.words!.f1 < page.input! - 0.01));
  return { input, f1, gained: (f1 - input) / (PERFECT - input), worse };
}

/** What cleaning took from clean prose, where nothing should go. */
export interface CleanFigures {
  pages: number;
  /** Share of all words that were removed. */
  wordsRemoved: number;
  linesRemoved: number;
  /** Share of pages that default mode does not accept. */
  refused: number;
}

export function cleanFigures(results: readonly PageResult[]): CleanFigures {
  const ours = present(results.map(result => result.ours));
  const sum = (pick: (of: (typeof ours)[number]) => number) => ours.reduce((n, of) => n + pick(of), 0);
  return {
    pages: results.length,
    wordsRemoved: sum(of => of.removedWords) / sum(of => of.inputWords),
    linesRemoved: sum(of => of.removedLines?.length ?? 0),
    refused: share(ours.map(of => of.verdict !== 'record')),
  };
}
