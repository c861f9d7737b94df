import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { type DateLine, findDateLines, timeElements } from './date-lines.ts';
import { dateInUrl, isFuture, parseMachineDate } from './dates.ts';
import { findDates } from './prose-date.ts';
import { type Declared, declaredValues } from './sources.ts';

interface DateInput {
  page: HtmlPage;
  head: readonly Block[];
  headline: number | undefined;
  declared: Declared;
  language: string;
  url: string | undefined;
  phrases: (block: number) => readonly PhraseHit[];
}

interface Dates {
  fields: { datePublished?: string; dateModified?: string };
  provenance: Record<string, string>;
  flags: string[];
}

/**
 * Publication and modification: declared dates, then `time` elements and date lines by the headline, then the
 * date in the address. Nothing after the time of capture is taken.
 */
export function chooseDates(input: DateInput): Dates {
  const { page, head, declared, url } = input;
  const dates: Dates = { fields: {}, provenance: {}, flags: [] };
  const usable = (date: string | undefined) => date !== undefined && !isFuture(date, page.capture.capturedAt);
  const take = (field: 'datePublished' | 'dateModified', date: string | undefined, source: string) => {
    if (dates.fields[field] !== undefined || date === undefined || !usable(date)) return;
    dates.fields[field] = date;
    dates.provenance[field] = source;
  };
  for (const { value, source } of declaredValues(declared, 'datePublished'))
    take('datePublished', readDate(value, input.language), source);
  for (const { value, source } of declaredValues(declared, 'dateModified'))
    take('dateModified', readDate(value, input.language), source);
  if (dates.fields.datePublished === undefined && head.length > 0) visibleDates(input, take, dates);
  if (url !== undefined) take('datePublished', dateInUrl(url), 'url');
  return dates;
}

/** Declared dates are machine-readable, or written out in words that leave no doubt. */
function readDate(value: string, language: string): string | undefined {
  return parseMachineDate(value) ?? findDates(value, language).dates[0]?.date;
}

function visibleDates(
  { page, head, headline, language, phrases }: DateInput,
  take: (field: 'datePublished' | 'dateModified', date: string | undefined, source: string) => void,
  dates: Dates,
): void {
  const times = headline === undefined ? [] : timeElements(page, head[0]!.index, head.at(-1)!.index + 1);
  const { lines, ambiguous } = findDateLines(page, head, language, phrases);
  const all = [...order(times, headline), ...order(lines, headline)];
  for (const line of all)
    if (line.role === 'published' && line.certain) take('datePublished', line.date, 'date-line');
  if (headline !== undefined)
    for (const line of all) if (line.role === 'published') take('datePublished', line.date, 'date-line');
  for (const line of all) if (line.role === 'modified') take('dateModified', line.date, 'date-line');
  if (ambiguous && dates.fields.datePublished === undefined) dates.flags.push('date-ambiguous');
}

/** Nearest to the headline first. */
function order(lines: readonly DateLine[], headline: number | undefined): DateLine[] {
  if (headline === undefined) return [...lines];
  return [...lines].sort((a, b) => Math.abs(a.block - headline) - Math.abs(b.block - headline));
}
