import { matchesOf } from '../../../model/matches.ts';
import { add, type ProseDates } from './found-date.ts';

/** `ጥቅምት 12, 2017`, `ጥቅምት 12 ቀን 2017`, `ጥቅምት 12/2017` and `12 ጥቅምት 2017`, digits made Latin. */
const MONTH_FIRST = /(?<!\p{L})(\p{L}{2,9})\s?(\d{1,2})(?:\s?ቀን)?[\s,፣/]{1,3}((?:19|20)\d{2})(?!\d)/gu;
const DAY_FIRST = /(?<!\d)(\d{1,2})\s(\p{L}{2,9})[\s,፣]{1,3}((?:19|20)\d{2})(?!\d)/gu;

const MONTHS = 13;
const DAY = 24 * 3600_000;
/** The first day of the year 2000, with which the Gregorian year is 2007. */
const FIRST_DAY = Date.UTC(2007, 8, 12);

/** Adds the dates with the name of a month of the Ethiopian calendar, whose years are seven or eight behind. */
export function ethiopianDates(text: string, found: ProseDates): void {
  for (const m of matchesOf(text, MONTH_FIRST)) addDate(found, m, Number(m[3]), m[1]!, Number(m[2]));
  for (const m of matchesOf(text, DAY_FIRST)) addDate(found, m, Number(m[3]), m[2]!, Number(m[1]));
}

function addDate(found: ProseDates, match: RegExpExecArray, year: number, name: string, day: number): void {
  const month = months().get(evenLetters(name));
  if (month === undefined || day < 1 || day > daysOf(year, month)) return;
  const date = new Date(firstDay(year) + (30 * (month - 1) + day - 1) * DAY);
  add(found, match, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Twelve months of thirty days, and what remains of the year. */
function daysOf(year: number, month: number): number {
  return month < MONTHS ? 30 : (firstDay(year + 1) - firstDay(year)) / DAY - 360;
}

function firstDay(year: number): number {
  return FIRST_DAY + (365 * (year - 2000) + Math.floor(year / 4) - 500) * DAY;
}

let names: ReadonlyMap<string, number> | undefined;

/** By their names with even letters, as ICU has them; made at first use. */
function months(): ReadonlyMap<string, number> {
  if (names) return names;
  const format = new Intl.DateTimeFormat('am-u-ca-ethiopic', { month: 'long', timeZone: 'UTC' });
  const found = new Map<string, number>();
  for (let month = 1; month <= MONTHS; month++)
    found.set(evenLetters(format.format(firstDay(2000) + 30 * (month - 1) * DAY)), month);
  return (names = found);
}

/** Letters that sound alike are written one for another: rows of h and s, and the long a of h. */
function evenLetters(name: string): string {
  return name
    .replace(/[\u1210-\u1216\u1280-\u1286]/g, letter =>
      String.fromCharCode(0x1200 + (letter.charCodeAt(0) & 7)),
    )
    .replace(/[\u1220-\u1227]/g, letter => String.fromCharCode(0x1230 + (letter.charCodeAt(0) & 7)))
    .replaceAll('ሃ', 'ሀ')
    .replace(/ን$/, '');
}
