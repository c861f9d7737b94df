import type { FindPhrases } from '../find-phrases.ts';
import { labelWithin } from './date-role.ts';
import { findDates } from './prose-date.ts';
import { isWeekday } from './weekdays.ts';

/** With the `at` before it, and the half of the day or the zone behind. */
const TIME =
  /(?:(?<=\S)\s\p{Ll}{1,3}\s)?(?:\b\d{1,2}[:.hH]\d{2}|\d{1,2}\s?[時时点點시]\s?\d{1,2}(?:\s?[分분])?)(?:\s?(?:[apAP]\.?[mM]\.?|[Uu]hr|h|UTC|MSK|WIB|WITA|[A-Z]{1,3}T|[صم])(?!\p{L}))?/gu;

/** That may be the fourth of March or the third of April. */
const NUMERIC = /(?<![\p{L}\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?!\d)/gu;

/** A text with a new line in place of each date and time of day, and of the words that lead to it. */
export function withoutDates(text: string, language: string, find: FindPhrases): string {
  let out = text;
  const { dates } = findDates(text, language);
  for (const [i, date] of [...dates.entries()].reverse()) {
    const label = labelWithin(text, dates[i - 1]?.end ?? 0, date, find);
    const leads = label && beforeDate(text.slice(label.end, date.start), language).trim() === '';
    const start = leads ? label.start : date.start;
    out = `${beforeDate(out.slice(0, start), language)}\n${out.slice(date.end)}`;
  }
  return /\d/.test(out) ? out.replace(TIME, '\n').replace(NUMERIC, '\n') : out;
}

const LAST_WORD = /(?:^|\s)(\p{L}+[.,]*)\s*$/u;
const JOINING_WORD = /\s\p{Ll}{1,3}\s*$/u;

/** Without the day of the week and the `on` that lead to a date. */
function beforeDate(text: string, language: string): string {
  const last = LAST_WORD.exec(text);
  const rest = last && isWeekday(last[1]!, language) ? text.slice(0, last.index) : text;
  return rest.replace(JOINING_WORD, '');
}
