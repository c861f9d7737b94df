import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import { isoDay } from './dates.ts';
import { dayMonthOrder } from './numeric-dates.ts';
import { findDates } from './prose-date.ts';
import { isWeekday } from './weekdays.ts';

/** Months and days are never longer. */
const MAX_PART = 24;
const MAX_PARTS = 8;
/** `2024 | 05/12`, `2024-05 | 12` */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})[\s./年-]{1,3}(\d{1,2})[\s./月-]{1,3}(\d{1,2})(?!\d)/;
/** `12 | 2024-05` */
const DAY_FIRST = /(?<!\d)(\d{1,2})\s+((?:19|20)\d{2})\s?[-./]\s?(\d{1,2})(?!\d)/;
/** `12/05 | 2024` */
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([-./])\s?(\d{1,2})\2?\s+((?:19|20)\d{2})(?!\d)/;
/** Languages that never name the day before the month. */
const MONTH_BEFORE_DAY = /^(?:zh|ja|ko)\b/;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;

/**
 * The day of a date whose parts stand in elements of their own, in order; undefined where they hold anything
 * else than one date and its time of day.
 */
export function splitDate(texts: readonly string[], language: string): string | undefined {
  const parts = texts
    .map(text => text.replace(CLOCK, ' ').trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text) && !isWeekday(text, language));
  if (parts.length < 2 || parts.length > MAX_PARTS || parts.some(text => text.length > MAX_PART))
    return undefined;
  const joined = parts.join(' ');
  const [named] = findDates(joined, language).dates;
  if (named) return isAlone(joined, named.start, named.end) ? named.date : undefined;
  return numeric(joined, language);
}

/** A year alone, or with the number of the month. */
const YEAR_ALONE = /^[^\p{L}\p{N}]*(?:19|20)\d{2}(?:\s?[-./]\s?\d{1,2})?[^\p{L}\p{N}]*$/u;
/** Blocks before and after the one with the year. */
const BESIDE = 2;

/** The date whose year stands in this block and the rest in the blocks beside it, all in one element. */
export function dateOverBlocks(
  page: Page,
  year: Block,
  language: string,
): { date: string; blocks: readonly Block[] } | undefined {
  if (page.kind !== 'html' || !YEAR_ALONE.test(year.text)) return undefined;
  const parentOf = ({ element }: Block) => page.elements.nodes[element]?.parent;
  const parent = parentOf(year);
  if (!parent) return undefined;
  const beside = page.blocks
    .slice(Math.max(0, year.index - BESIDE), year.index + BESIDE + 1)
    .filter(block => parentOf(block) === parent && block.text.length <= MAX_PART);
  const date = splitDate(
    beside.map(({ text }) => text),
    language,
  );
  return date === undefined ? undefined : { date, blocks: beside };
}

function numeric(text: string, language: string): string | undefined {
  const first = alone(text, YEAR_FIRST);
  if (first) return isoDay(Number(first[1]), Number(first[2]), Number(first[3]));
  const day = alone(text, DAY_FIRST);
  if (day) return isoDay(Number(day[2]), Number(day[3]), Number(day[1]));
  const last = alone(text, YEAR_LAST);
  if (!last) return undefined;
  const [a, b] = [Number(last[1]), Number(last[3])];
  if (MONTH_BEFORE_DAY.test(language)) return isoDay(Number(last[4]), a, b);
  const order = dayMonthOrder(a, b, last[2]!, language);
  return order && isoDay(Number(last[4]), order.month, order.day);
}

function alone(text: string, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(text);
  return match && isAlone(text, match.index, match.index + match[0].length) ? match : undefined;
}

function isAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
