import type { DateLine } from './date-line.ts';
import { type DeclaredDate, daysBetween, isLaterDay } from './declared-dates.ts';
import type { NearDates } from './near-dates.ts';

/**
 * Declared dates in doubt, and what the page shows by its headline to settle them; `announced` gives what it calls the
 * day of publication farther away.
 */
export function settle(
  published: readonly DeclaredDate[],
  modified: string | undefined,
  lines: NearDates,
  announced: () => DateLine | undefined,
): readonly DeclaredDate[] {
  const [first] = published;
  if (!first) return [];
  const night = localDay(first.date, lines);
  if (night !== undefined) return [{ date: night, source: first.source }, ...published];
  const differ = published.some(({ date }) => Math.abs(daysBetween(first.date, date)) > 1);
  const bySystem = modified !== undefined && daysBetween(modified, first.date) >= 0;
  if (!differ && !bySystem && first.turned === undefined) return published;
  const line = lines.published() ?? (bySystem ? announced() : undefined);
  const shown = line?.date.slice(0, 10);
  if (shown === undefined || line!.turned === first.date.slice(0, 10)) return published;
  if (first.turned === shown) return [{ date: shown, source: first.source }];
  const same = published.find(({ date }) => date.slice(0, 10) === shown);
  if (same) return [same];
  // A date of publication that is not before that of modification is the system's own.
  if (bySystem && isLaterDay(shown, first.date)) return [{ date: shown, source: 'date-line' }, ...published];
  return published;
}

/** Midnight of a zone east of Greenwich. */
const UTC_EVENING = /T(?:1[0-9]|2[0-3]):(?:00|30):00(?:Z|\+00:00)$/;

/** A day that is declared as its midnight, in UTC: the page shows the day after. */
function localDay(date: string, lines: NearDates): string | undefined {
  if (!UTC_EVENING.test(date)) return undefined;
  const shown = lines.published()?.date.slice(0, 10);
  return shown !== undefined && daysBetween(date, shown) === 1 ? shown : undefined;
}
