import { isoDay } from './dates.ts';
import { type Months, monthAnywhere, monthsOf } from './months.ts';

/** A date found in running text. */
export interface FoundDate {
  /** `YYYY-MM-DD`. */
  date: string;
  /** In the given text, UTF-16 units. */
  start: number;
  end: number;
}

export interface ProseDates {
  dates: FoundDate[];
  /** Some date could be read with day and month either way round, and was left out. */
  ambiguous: boolean;
}

/** A year, or a day and month with a short year, in any digits: without it no text holds a date. */
export const MAYBE_DATE = /(?:19|20|25)\d{2}|\d\s?\.\s?\d{1,2}\.\s?\d{2}|[٠-٩۰-۹०-९০-৯๐-๙]/;
/** Longer texts are prose, where a date may belong to anything. */
const MAX_TEXT = 400;

const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;
const YEAR_FIRST = /(?<![\d.])((?:19|20)\d{2})(\s?[-./]\s?)(\d{1,2})\2(\d{1,2})(?![\d])/g;
const YEAR_LAST = /(?<![\d.])(\d{1,2})(\s?[-./|]\s?)(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d-]|\.\d)/g;
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º|ος|η|\.º)?[\s.,/-]{1,2}(?:de\s|of\s|d[’'])?([\p{L}\p{M}]{2,20})[\s.,’'/-]{0,3}(?:de\s|del\s|of\s)?(\d{4})(?!\d)/gu;
const MONTH_DAY_YEAR =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,20})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s?(\d{4})(?!\d)/gu;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})\.?\s(?:m\.\s|gada\s)?([\p{L}\p{M}]{3,20})\.?\s(\d{1,2})(?!\d)/gu;
const VIETNAMESE = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:\s|,\s|\snăm\s)(\d{4})/g;
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/g;

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
  numericDates(digits, language, found);
  namedDates(digits, language, found);
  found.dates.sort((a, b) => a.start - b.start);
  return found;
}

function digitValue(sign: string): number {
  const code = sign.charCodeAt(0);
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find(start => code >= start && code < start + 10)!;
  return code - zero;
}

function add(found: ProseDates, match: RegExpExecArray, year: number, month: number, day: number): void {
  const date = isoDay(gregorian(year), month, day);
  if (date === undefined) return;
  const start = match.index;
  const end = start + match[0].length;
  if (!found.dates.some(other => other.start < end && start < other.end))
    found.dates.push({ date, start, end });
}

/** Thai pages count the years of the Buddhist era, 543 ahead. */
function gregorian(year: number): number {
  if (year < 100) return year + 2000;
  return year >= 2500 && year < 2650 ? year - 543 : year;
}

function numericDates(text: string, language: string, found: ProseDates): void {
  for (const m of text.matchAll(CJK)) add(found, m, Number(m[1]), Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(YEAR_FIRST)) add(found, m, Number(m[1]), Number(m[3]), Number(m[4]));
  for (const m of text.matchAll(VIETNAMESE)) add(found, m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of text.matchAll(YEAR_LAST)) {
    const order = dayMonthOrder(Number(m[1]), Number(m[3]), m[2]!.trim(), language);
    if (m[4]!.length === 2 && m[2]!.trim() !== '.') continue;
    if (order === undefined) found.ambiguous = true;
    else add(found, m, Number(m[4]), order.month, order.day);
  }
}

function dayMonthOrder(
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
  for (const m of text.matchAll(DAY_MONTH_YEAR)) add(found, m, Number(m[3]), month(m[2]!), Number(m[1]));
  for (const m of text.matchAll(MONTH_DAY_YEAR)) add(found, m, Number(m[3]), month(m[1]!), Number(m[2]));
  for (const m of text.matchAll(YEAR_MONTH_DAY)) add(found, m, Number(m[1]), month(m[2]!), Number(m[3]));
}

/** The page's language first, then any; 0, which is no month, when no table has it. */
function firstMonth(tables: readonly Months[], word: string): number {
  for (const table of tables) {
    const month = table.find(word);
    if (month !== undefined) return month;
  }
  return monthAnywhere(word) ?? 0;
}
