import { OTHER_DIGITS, withLatinDigits } from '../../../model/digits.ts';
import { matchesOf } from '../../../model/matches.ts';
import {
  countsRepublic,
  ERA_DATE,
  fromPersian,
  PERSIAN_NAMED,
  PERSIAN_NUMERIC,
  persianMonths,
  persianSpelling,
  REPUBLIC_DATE,
  REPUBLIC_NUMERIC,
  yearOfEra,
} from './calendars.ts';
import { ethiopianDates } from './ethiopian.ts';
import { add, type ProseDates } from './found-date.ts';
import { namedDates } from './named-dates.ts';
import { numericDates } from './numeric-dates.ts';

/** A year, or a day and month with a short year, in any digits: without it no text holds a date. */
export const MAYBE_DATE = new RegExp(
  String.raw`(?:19|20|25)\d{2}|\d\s?\.\s?\d{1,2}\.\s?\d{2}|(?![\0-\u065f])[${OTHER_DIGITS}]|1[34]\d{2}\/|[\u0600-\u06ff]\s1[34]\d{2}|令和|平成|昭和|民[國国]|[89]\d年\d|1[01]\d(?:年|[-./]\d{1,2}[-./])\d|[\u0e01-\u0e4e]\.?\s?[4-9]\d(?!\d)`,
);
/** Longer texts (in UTF-16 units) are prose, where a date may belong to anything. */
export const MAX_DATE_TEXT = 400;

/** Dates in Nepali with later years are of Nepal's own calendar, 57 years ahead, which ICU does not know. */
const NEPALI = '2050';

/** Day and year apart, or joined behind the name of a month. */
const TWO_NUMBERS = /\d\D+\d|\d{5}/;

/**
 * The dates written out in a short text, in order, read by the language of the page (BCP 47). Where day and
 * month could be confused (3/4/2024 in English of unknown region) the date is left out and `ambiguous` is set.
 */
export function findDates(text: string, language: string): ProseDates {
  const found: ProseDates = { dates: [], ambiguous: false };
  if (text.length > MAX_DATE_TEXT || !MAYBE_DATE.test(text)) return found;
  const digits = withLatinDigits(text);
  if (!TWO_NUMBERS.test(digits)) return found;
  otherCalendars(digits, language, found);
  numericDates(digits, language, found);
  namedDates(digits, language, found);
  if (/^ne\b/.test(language)) found.dates = found.dates.filter(({ date }) => date < NEPALI);
  found.dates.sort((a, b) => a.start - b.start);
  return found;
}

function otherCalendars(text: string, language: string, found: ProseDates): void {
  for (const m of matchesOf(text, ERA_DATE))
    add(found, m, yearOfEra(m[1]!, m[2]!), Number(m[3]), Number(m[4]));
  if (countsRepublic(language)) {
    const year = (m: RegExpExecArray) => yearOfEra('民國', m[1]!);
    for (const m of matchesOf(text, REPUBLIC_DATE)) add(found, m, year(m), Number(m[2]), Number(m[3]));
    for (const m of matchesOf(text, REPUBLIC_NUMERIC)) add(found, m, year(m), Number(m[3]), Number(m[4]));
  }
  const primary = language.split('-')[0];
  if (primary === 'am') ethiopianDates(text, found);
  if (primary !== 'fa') return;
  for (const m of matchesOf(text, PERSIAN_NAMED))
    addPersian(found, m, Number(m[3]), persianMonths().find(persianSpelling(m[2]!)) ?? 0, Number(m[1]));
  for (const m of matchesOf(text, PERSIAN_NUMERIC))
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
