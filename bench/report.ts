import { type Acceptance, acceptance } from './acceptance.ts';
import type { PageResult } from './result.ts';
import {
  type Calibration,
  type CleanFigures,
  calibration,
  cleanFigures,
  type Figures,
  figures,
  groupBy,
  languageOf,
  type TextFigures,
  textFigures,
  verdicts,
} from './summary.ts';

/** Figures by group (`wcxb-dev`, `wcxb-dev/article`, `traf`…) of one extractor. */
export interface ExtractorReport {
  extractor: string;
  groups: Record<string, Figures>;
}

/** What only our own output tells, beyond the figures every extractor has. */
export interface OwnReport {
  languages: Record<string, Figures>;
  calibration: Record<string, Calibration>;
  /** What default mode does, by kind of page. */
  acceptance: Record<string, Acceptance>;
  /** Share of each verdict of default mode, by group. */
  verdicts: Record<string, Record<string, number>>;
  text: Record<string, TextFigures>;
  clean: Record<string, CleanFigures>;
  promises: PromiseReport;
}

export interface PromiseReport {
  pages: number;
  /** Pages by the reading of the HTML that the accounting agrees with. */
  readings: Record<string, number>;
  /** `set id: what is broken`. */
  broken: string[];
}

/** Sets in order of appearance, each followed by its page types where it has several. */
export function grouped(results: readonly PageResult[]): [string, PageResult[]][] {
  return [...new Set(results.map(result => result.set))].flatMap(set => {
    const pages = results.filter(result => result.set === set);
    const types = groupBy(pages, page => page.pageType);
    if (types.length < 2) return [[set, pages] as [string, PageResult[]]];
    return [
      [set, pages] as [string, PageResult[]],
      ...types.map(([type, some]): [string, PageResult[]] => [`${set}/${type}`, some]),
    ];
  });
}

const mapGroups = <T>(groups: readonly [string, PageResult[]][], make: (pages: PageResult[]) => T) =>
  Object.fromEntries(
    groups.flatMap(([name, pages]) => {
      const value = make(pages);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Record<string, NonNullable<T>>;

export function extractorReport(extractor: string, results: readonly PageResult[]): ExtractorReport {
  return { extractor, groups: mapGroups(grouped(results), figures) };
}

export function ownReport(results: readonly PageResult[]): OwnReport {
  const html = results.filter(result => ['wcxb-dev', 'traf', 'fundus'].includes(result.set));
  const clean = results.filter(result => result.set.startsWith('clean-'));
  const text = results.filter(result => !html.includes(result) && !clean.includes(result));
  const multilingual = html.filter(result => result.set !== 'wcxb-dev');
  return {
    languages: mapGroups(
      groupBy(multilingual, result => `${result.set}/${languageOf(result)}`),
      figures,
    ),
    calibration: mapGroups([['all', html], ...grouped(html)], calibration),
    acceptance: acceptance(html),
    verdicts: mapGroups(grouped([...html, ...text]), pages => Object.fromEntries(verdicts(pages))),
    text: mapGroups(grouped(text), textFigures),
    clean: mapGroups(
      groupBy(clean, result => result.set),
      cleanFigures,
    ),
    promises: promiseReport(results),
  };
}

function promiseReport(results: readonly PageResult[]): PromiseReport {
  const checked = results.filter(result => result.ours?.reading !== undefined);
  const readings = groupBy(checked, result => result.ours?.reading).map(
    ([reading, pages]): [string, number] => [reading, pages.length],
  );
  return {
    pages: checked.length,
    readings: Object.fromEntries(readings),
    broken: results.flatMap(({ set, id, ours, error }) => [
      ...(error === undefined ? [] : [`${set} ${id}: threw ${error}`]),
      ...(ours?.broken ?? []).map(what => `${set} ${id}: ${what}`),
    ]),
  };
}
