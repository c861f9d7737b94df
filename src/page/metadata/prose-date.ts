import {
  ERA_DATE,
  fromPersian,
  PERSIAN_NAMED,
  PERSIAN_NUMERIC,
  persianMonths,
  yearOfEra,
} from './calendars.ts';
import {
  CJK,
  DAY_MONTH_YEAR,
  MONTH_DAY_YEAR,
  ROMAN,
  ROMAN_MONTH,
  VIETNAMESE,
  YEAR_APART,
  YEAR_DAY_MONTH,
  YEAR_FIRST,
  YEAR_LAST,
  YEAR_MONTH_DAY,
} from './date-patterns.ts';
import { isoDay } from './dates.ts';
import { type Months, monthAnywhere, monthsOf } from './months.ts';
import { isWeekday } from './weekdays.ts';

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

/** A year, or a day and month with a short year, in any digits: without it no text holds a date. */
export const MAYBE_DATE =
  /(?:19|20|25)\d{2}|\d\s?\.\s?\d{1,2}\.\s?\d{2}|[٠-٩۰-۹०-९০-৯๐-๙０-９]|1[34]\d{2}\/|[\u0600-\u06ff]\s1[34]\d{2}|令和|平成|昭和|民[國国]/;
/** Longer texts are prose, where a date may belong to anything. */
const MAX_TEXT = 400;

/** Day and year apart, or joined behind the name of a month. */
const TWO_NUMBERS = /\d\D+\d|\d{5}/;

const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

/** Regions that write the month first; in plain English nobody can tell. */
const MONTH_FIRST = new Set(['US', 'PH', 'BZ']);

/**
 * The dates written out in a short text, in order, read by the language of the page (BCP 47). Where day and
 * month could be confused (3/4/2024 in English of unknown region) the date is left out and `ambiguous` is set.
 */
export function findDates(text: string, language: string): ProseDates {
  const found: ProseDates = { dates: [], ambiguous: false };
  if (text.length > MAX_TEXT || !MAYBE_DATE.test(text)) return found;
  const digits = text.replace(OTHER_DIGITS, sign => String(digitValue(sign)));
  if (!TWO_NUMBERS.test(digits)) return found;
  otherCalendars(digits, language, found);
  numericDates(digits, language, found);
  namedDates(digits, language, found);
  found.dates.sort((a, b) => a.start - b.start);
  return found;
}

function digitValue(sign: string): number {
  const code = sign.charCodeAt(0);
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].find(start => code >= start && code < start + 10)!;
  return code - zero;
}

function add(
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
function gregorian(year: number): number {
  if (year < 100) return year + 2000;
  return year >= 2500 && year < 2650 ? year - 543 : year;
}

function otherCalendars(text: string, language: string, found: ProseDates): void {
  for (const m of text.matchAll(ERA_DATE)) add(found, m, yearOfEra(m[1]!, m[2]!), Number(m[3]), Number(m[4]));
  if (language.split('-')[0] !== 'fa') return;
  for (const m of text.matchAll(PERSIAN_NAMED))
    addPersian(found, m, Number(m[3]), persianMonths().find(m[2]!) ?? 0, Number(m[1]));
  for (const m of text.matchAll(PERSIAN_NUMERIC))
    addPersian(found, m, Number(m[1]), Number(m[3]), Number(m[4]));
}

function addPersian(
  found: ProseDates,
  match: RegExpExecArray,
  year: number,
  month: number,
  day: number,
): void {
  const date = fromPersian(year, month, day);
  if (date) add(found, match, ...date);
}

function numericDates(text: string, language: string, found: ProseDates): void {
  for (const m of text.matchAll(CJK)) add(found, m, Number(m[1]), Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(YEAR_FIRST)) add(found, m, Number(m[1]), Number(m[3]), Number(m[4]));
  for (const m of text.matchAll(VIETNAMESE)) add(found, m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of text.matchAll(YEAR_APART)) add(found, m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of text.matchAll(YEAR_LAST)) {
    const order = dayMonthOrder(Number(m[1]), Number(m[3]), m[2]!.trim(), language);
    if (m[4]!.length === 2 && m[2]!.trim() !== '.') continue;
    if (order === undefined) found.ambiguous = true;
    else
      add(
        found,
        m,
        Number(m[4]),
        order.month,
        order.day,
        isoDay(gregorian(Number(m[4])), order.day, order.month),
      );
  }
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

function namedDates(text: string, language: string, found: ProseDates): void {
  const primary = language.split('-')[0] || 'en';
  const tables = [monthsOf(primary === 'und' ? 'en' : primary)];
  if (primary !== 'en' && primary !== 'und') tables.push(monthsOf('en'));
  const month = (word: string) => firstMonth(tables, word);
  for (const m of text.matchAll(DAY_MONTH_YEAR))
    if (!isCounted(text, m, primary)) add(found, m, Number(m[3]), month(m[2]!), Number(m[1]));
  for (const m of text.matchAll(MONTH_DAY_YEAR)) add(found, m, Number(m[3]), month(m[1]!), Number(m[2]));
  for (const m of text.matchAll(YEAR_MONTH_DAY)) add(found, m, Number(m[1]), month(m[2]!), Number(m[3]));
  for (const m of text.matchAll(YEAR_DAY_MONTH)) add(found, m, Number(m[1]), month(m[3]!), Number(m[2]));
  for (const m of text.matchAll(ROMAN_MONTH))
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
