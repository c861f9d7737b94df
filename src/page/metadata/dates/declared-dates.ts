import type { HtmlPage } from '../../../model/page.ts';
import type { Found } from '../declared/sources.ts';
import { isoDay, parseMachineDate } from './dates.ts';
import { findDates } from './prose-date.ts';

/** A date that the page declares, read. */
export interface DeclaredDate {
  /** ISO 8601: with time and offset, or the day alone. */
  date: string;
  source: string;
  /** The day that it would be with day and month the other way round. */
  turned?: string;
}

/** Reads declared values: machine-readable, or written out in the page's language (BCP 47). */
export function readDeclared(values: readonly Found[], language: string): DeclaredDate[] {
  return values.flatMap(({ value, source }) => {
    const date = parseMachineDate(value) ?? findDates(value, language).dates[0]?.date;
    if (date === undefined) return [];
    const turned = turnedDay(value, date);
    return [{ date, source, ...(turned !== undefined && { turned }) }];
  });
}

const SLASHED = /^\s*\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/;

/** `03/04/2024` in code follows the server's custom, not the page's language. */
function turnedDay(value: string, date: string): string | undefined {
  if (!SLASHED.test(value)) return undefined;
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return month === day ? undefined : isoDay(year!, day!, month!);
}

const DAY = 24 * 3600_000;

/** Days from `a` to `b`. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / DAY;
}

/** The day begins last where clocks are so far behind UTC. */
const WESTMOST = 12 * 3600_000;

/** Whether a moment lies behind a day in every zone; of two days the second must be later by more than one. */
export function isLaterDay(day: string, moment: string): boolean {
  if (moment.length === 10) return daysBetween(day, moment) > 1;
  return Date.parse(moment) >= Date.parse(day.slice(0, 10)) + DAY + WESTMOST;
}

const UTC = /T(\d{2}:\d{2}:\d{2})(?:Z|\+00:00)$/;
const MAX_TIMES = 60;

/** Seconds tell a moment from others of the day. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})$/;
const QUARTER = 15 * 60_000;
const LARGEST_OFFSET = 14 * 3600_000;

/** The same moment as a `time` element gives it in the publisher's zone; else the date as it is. */
export function withOffset(date: string, { harvest }: HtmlPage): string {
  if (!UTC.test(date)) return date;
  const moment = Date.parse(date);
  for (const { node } of (harvest.byTag.get('time') ?? []).slice(0, MAX_TIMES)) {
    const given = node.attribs.datetime?.trim() ?? '';
    const local = LOCAL.exec(given);
    const offset = local && Date.parse(`${local[1]}T${local[2]}Z`) - moment;
    if (offset && offset % QUARTER === 0 && Math.abs(offset) <= LARGEST_OFFSET)
      return `${local[1]}T${local[2]}${offsetOf(offset)}`;
    const shown = parseMachineDate(given);
    if (shown !== undefined && shown.length > 10 && !UTC.test(shown) && Date.parse(shown) === moment)
      return shown;
  }
  return date;
}

function offsetOf(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const parts = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'));
  return `${milliseconds < 0 ? '-' : '+'}${parts.join(':')}`;
}
