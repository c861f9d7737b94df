import { matchesOf } from '../../../model/matches.ts';
import {
  DAY_MONTH_YEAR,
  MONTH_DAY_YEAR,
  ROMAN,
  ROMAN_MONTH,
  THAI_SHORT_YEAR,
  YEAR_DAY_MONTH,
  YEAR_MONTH_DAY,
} from './date-patterns.ts';
import { add, type ProseDates } from './found-date.ts';
import { type Months, monthAnywhere, monthsOf } from './months.ts';
import { ownDates } from './own-dates.ts';
import { isWeekday } from './weekdays.ts';

/** Adds the dates with the name of a month, in the page's language or in any. */
export function namedDates(text: string, language: string, found: ProseDates): void {
  const primary = language.split('-')[0] || 'en';
  const tables = [monthsOf(primary === 'und' ? 'en' : primary)];
  if (primary !== 'en' && primary !== 'und') tables.push(monthsOf('en'));
  const month = (word: string) => firstMonth(tables, word);
  ownDates(text, primary, tables[0]!, found);
  for (const m of matchesOf(text, DAY_MONTH_YEAR)) {
    const [, day, name, again, year] = m;
    if (isCounted(text, m, primary) || (again !== undefined && month(again) !== month(name!))) continue;
    add(found, m, Number(year), month(name!), Number(day));
  }
  for (const m of matchesOf(text, THAI_SHORT_YEAR))
    add(found, m, 2500 + Number(m[3]), month(m[2]!), Number(m[1]));
  for (const m of matchesOf(text, MONTH_DAY_YEAR)) add(found, m, Number(m[3]), month(m[1]!), Number(m[2]));
  for (const m of matchesOf(text, YEAR_MONTH_DAY)) add(found, m, Number(m[1]), month(m[2]!), Number(m[3]));
  for (const m of matchesOf(text, YEAR_DAY_MONTH)) add(found, m, Number(m[1]), month(m[3]!), Number(m[2]));
  for (const m of matchesOf(text, ROMAN_MONTH))
    add(found, m, Number(m[3]), ROMAN.indexOf(m[2]!) + 1, Number(m[1]));
}

const LAST_WORD = /(\p{L}+)[.°º]?\s?$/u;

/** `No. 3, March 2024`: a number behind a word, set off from the month, is no day. */
function isCounted(text: string, { 0: date, index }: RegExpExecArray, language: string): boolean {
  const word = /^\d+,/.test(date) ? LAST_WORD.exec(text.slice(0, index)) : null;
  return word !== null && !isWeekday(word[1]!, language);
}

/** The page's language first, then any; 0, which is no month, when no table has it. */
function firstMonth(tables: readonly Months[], word: string): number {
  for (const table of tables) {
    const month = table.find(word);
    if (month !== undefined) return month;
  }
  return monthAnywhere(word) ?? 0;
}
