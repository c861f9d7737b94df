import { matchesOf } from '../../../model/matches.ts';
import { CJK, VIETNAMESE, YEAR_APART, YEAR_FIRST, YEAR_LAST } from './date-patterns.ts';
import { isoDay } from './dates.ts';
import { add, gregorian, type ProseDates } from './found-date.ts';
import { weekdayBeside } from './weekdays.ts';

/** Regions that write the month first; in plain English nobody can tell. */
const MONTH_FIRST = new Set(['US', 'PH', 'BZ']);

/** What parts the numbers of each of these dates. */
const NUMBERS_APART = /\d\s?(?:[-./|年년]|tháng|thg)/;

/** Adds the dates that are all numbers; those that could be read two ways set `ambiguous`. */
export function numericDates(text: string, language: string, found: ProseDates): void {
  if (!NUMBERS_APART.test(text)) return;
  for (const m of matchesOf(text, CJK)) add(found, m, Number(m[1]), Number(m[2]), Number(m[3]));
  for (const m of matchesOf(text, YEAR_FIRST)) add(found, m, Number(m[1]), Number(m[3]), Number(m[4]));
  for (const m of matchesOf(text, VIETNAMESE)) add(found, m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of matchesOf(text, YEAR_APART)) add(found, m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of matchesOf(text, YEAR_LAST)) {
    const sign = m[2]!.trim();
    if (m[4]!.length === 2 && sign !== '.') continue;
    const [first, second, year] = [Number(m[1]), Number(m[3]), gregorian(Number(m[4]))];
    const sure = weekdayOrder(text, m, language);
    const order = sure ?? dayMonthOrder(first, second, sign, language);
    if (order === undefined) found.ambiguous = true;
    else add(found, m, year, order.month, order.day, sure ? undefined : isoDay(year, order.day, order.month));
  }
}

/** The order in which the date falls on the day of the week that is named beside it; undefined where both do or none. */
function weekdayOrder(
  text: string,
  match: RegExpExecArray,
  language: string,
): { day: number; month: number } | undefined {
  const weekday = weekdayBeside(text, match.index, match.index + match[0].length, language);
  if (weekday === undefined) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), gregorian(Number(match[4]))];
  const fits = [
    { day: first, month: second },
    { day: second, month: first },
  ].filter(({ day, month }) => {
    const date = isoDay(year, month, day);
    return date !== undefined && new Date(date).getUTCDay() === weekday;
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** Which of two numbers of a date is the day; undefined where nobody can tell. */
export function dayMonthOrder(
  first: number,
  second: number,
  sign: string,
  language: string,
): { day: number; month: number } | undefined {
  const dayFirst = { day: first, month: second };
  const monthFirst = { day: second, month: first };
  if (first > 12 || first === second) return dayFirst;
  if (second > 12) return monthFirst;
  if (sign === '.') return dayFirst;
  const [primary, ...rest] = language.split('-');
  const region = rest.find(part => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  if (primary !== 'en' && primary !== 'und' && primary !== '') return dayFirst;
  return region === undefined || primary !== 'en' || MONTH_FIRST.has(region) ? undefined : dayFirst;
}
