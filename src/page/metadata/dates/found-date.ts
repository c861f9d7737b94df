import { isoDay } from './dates.ts';

/** A date found in running text. */
export interface FoundDate {
  /** `YYYY-MM-DD`. */
  date: string;
  /** In the given text, UTF-16 units. */
  start: number;
  end: number;
  /** The day that it would be with day and month the other way round. */
  turned?: string;
}

export interface ProseDates {
  dates: FoundDate[];
  /** Some date could be read with day and month either way round, and was left out. */
  ambiguous: boolean;
}

/** Adds the date of a match, if there is such a day and no other was found there. */
export function add(
  found: ProseDates,
  match: RegExpExecArray,
  year: number,
  month: number,
  day: number,
  turned?: string,
): void {
  const date = isoDay(gregorian(year), month, day);
  if (date === undefined) return;
  const start = match.index;
  const end = start + match[0].length;
  if (!found.dates.some(other => other.start < end && start < other.end))
    found.dates.push({ date, start, end, ...(turned !== undefined && turned !== date && { turned }) });
}

/** Thai pages count the years of the Buddhist era, 543 ahead. */
export function gregorian(year: number): number {
  if (year < 100) return year + 2000;
  return year >= 2500 && year < 2650 ? year - 543 : year;
}
