import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ExtractorReport, OwnReport } from './report.ts';
import { type Cell, fixed, table } from './table.ts';

/** Figure by name; the higher the better. */
export type Floors = Record<string, number>;

const GUARDED = ['f1', 'snippetF1', 'title', 'authors', 'date'] as const;

/** Kinds of pages that shall give no record by default; see `acceptance`. */
const REJECTED = ['index pages', 'forum', 'product', 'documentation', 'service'];

/** The figures of a run that floors may guard. Cross-validated ones have names of their own. */
export function guarded(accuracy: ExtractorReport, own: OwnReport, crossValidated: boolean): Floors {
  const out: Floors = {};
  const put = (group: string, figure: string, value: number | undefined) => {
    const prefix = crossValidated ? 'cv/' : '';
    if (value !== undefined && !Number.isNaN(value)) out[`${prefix}${group}/${figure}`] = value;
  };
  for (const [group, of] of Object.entries(accuracy.groups))
    for (const key of GUARDED) put(group, key, of[key]);
  for (const [group, shares] of Object.entries(own.verdicts))
    if (['wcxb-dev/article', 'traf', 'fundus'].includes(group)) put(group, 'accepted', shares.record ?? 0);
  for (const [kind, { pages, records }] of Object.entries(own.acceptance)) {
    const share = records / pages;
    if (kind === 'all articles') put('all', 'articlesAccepted', share);
    else if (REJECTED.includes(kind)) put('all', `rejected:${kind}`, 1 - share);
  }
  for (const group of ['all', 'wcxb-dev/article']) put(group, 'qualityRank', own.calibration[group]?.rank);
  for (const [group, of] of Object.entries(own.clean)) put(group, 'wordsKept', 1 - of.wordsRemoved);
  return out;
}

/** Throws with advice when the file is missing: floors are never made up silently. */
export function readFloors(file: string): Floors {
  if (!existsSync(file))
    throw new Error(`${file} is missing; restore it, or write it anew with --raise-floors`);
  return JSON.parse(readFileSync(file, 'utf8')) as Floors;
}

/** The floors that a run undercuts, as a table; undefined when it keeps all that it measured. */
export function undercut(floors: Floors, measured: Floors): string | undefined {
  const rows = Object.entries(floors).flatMap(([name, floor]): Cell[][] => {
    const value = measured[name];
    return value === undefined || value >= floor
      ? []
      : [[name, fixed(floor, 4), fixed(value, 4), fixed(value - floor, 4)]];
  });
  return rows.length === 0 ? undefined : table(['floor undercut', 'floor', 'measured', 'by'], rows);
}

/** Rounded down, so that the run that set a floor keeps it. */
const roundedDown = (value: number) => Math.floor(value * 10_000) / 10_000;

/** Floors after a run: each the higher of the old one and the measured one; new figures join. */
export function raised(floors: Floors, measured: Floors): Floors {
  const names = [...new Set([...Object.keys(floors), ...Object.keys(measured)])].sort();
  return Object.fromEntries(
    names.map(name => [
      name,
      Math.max(
        floors[name] ?? Number.NEGATIVE_INFINITY,
        roundedDown(measured[name] ?? Number.NEGATIVE_INFINITY),
      ),
    ]),
  );
}

export function writeFloors(file: string, floors: Floors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
