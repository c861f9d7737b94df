import type { HtmlPage } from '../../../model/page.ts';
import { type Declared, declaredValues, homeMadeDates } from '../declared/sources.ts';
import type { DateLine } from './date-line.ts';
import { datelineDate } from './dateline-date.ts';
import { dateInUrl, isFuture } from './dates.ts';
import { type DeclaredDate, readDeclared, withOffset } from './declared-dates.ts';
import { announcedDate, farDates } from './far-dates.ts';
import { NearDates, type NearInput } from './near-dates.ts';
import { scriptDate } from './script-dates.ts';
import { settle } from './settled-dates.ts';

const WEEK = 7 * 24 * 3600_000;

interface DateInput extends NearInput {
  declared: Declared;
  url: string | undefined;
}

interface Dates {
  fields: { datePublished?: string; dateModified?: string };
  provenance: Record<string, string>;
  flags: string[];
}

/**
 * Publication and modification, first that is known: declared for the article; shown by the headline with a sign that
 * it is the date, unless the address has one of another week; declared for the page; in the address; shown by the
 * headline; the one date that the rest of the page shows as its own; at the start of the text. Nothing after the time
 * of capture is taken.
 */
export function chooseDates(input: DateInput): Dates {
  const choice = new Choice(input);
  const { declared, language } = input;
  const lines = new NearDates(input);
  const modified = readDeclared(declaredValues(declared, 'dateModified'), language);
  const published = readDeclared(declaredValues(declared, 'datePublished'), language);
  const settled = settle(published, modified[0]?.date, lines, () => announcedDate(input));
  choice.takeAll('datePublished', settled);
  choice.takeAll('dateModified', modified);
  if (choice.dates.fields.datePublished === undefined)
    choice.takeAll('datePublished', readDeclared(homeMadeDates(declared), language));
  if (choice.dates.fields.datePublished === undefined) visibleDates(input, lines, choice);
  return choice.dates;
}

class Choice {
  readonly dates: Dates = { fields: {}, provenance: {}, flags: [] };
  private readonly page: HtmlPage;

  constructor({ page }: DateInput) {
    this.page = page;
  }

  take(field: 'datePublished' | 'dateModified', date: string | undefined, source: string): void {
    const { fields, provenance } = this.dates;
    if (fields[field] !== undefined || date === undefined || isFuture(date, this.page.capture.capturedAt))
      return;
    fields[field] = withOffset(date, this.page);
    provenance[field] = source;
  }

  takeAll(field: 'datePublished' | 'dateModified', dates: readonly DeclaredDate[]): void {
    for (const { date, source } of dates) this.take(field, date, source);
  }

  lines(role: DateLine['role'], lines: readonly DateLine[]): void {
    const field = role === 'modified' ? 'dateModified' : 'datePublished';
    for (const line of lines) if (line.role === role) this.take(field, line.date, 'date-line');
  }
}

function visibleDates(input: DateInput, near: NearDates, choice: Choice): void {
  const { anchor, url, declared, language } = input;
  const { ordered, ambiguous } = near.read();
  const inUrl = url === undefined ? undefined : dateInUrl(url);
  choice.lines(
    'published',
    ordered.filter(({ certain, date }) => certain && !isFarFrom(inUrl, date)),
  );
  choice.takeAll('datePublished', readDeclared(declaredValues(declared, 'dateOfPage'), language));
  choice.take('datePublished', inUrl, 'url');
  if (anchor !== undefined) choice.lines('published', ordered);
  if (choice.dates.fields.datePublished === undefined) choice.lines('published', soleLoose(ordered));
  choice.lines('modified', ordered);
  const { fields, flags } = choice.dates;
  if (fields.datePublished === undefined) {
    const far = farDates(input);
    choice.lines('published', far);
    choice.lines('modified', far);
  }
  if (fields.datePublished === undefined) choice.take('datePublished', scriptDate(input.page), 'script');
  if (fields.datePublished === undefined)
    choice.take('datePublished', datelineDate(input.page, anchor, language), 'dateline');
  if (ambiguous && fields.datePublished === undefined) flags.push('date-ambiguous');
}

/** Addresses are made when a text is written or published; clocks at the head of a page tell when it was captured. */
function isFarFrom(inUrl: string | undefined, date: string): boolean {
  return inUrl !== undefined && Math.abs(Date.parse(inUrl) - Date.parse(date)) > WEEK;
}

/** A date that a class name calls modified, where there is no other, is the only one the page has. */
function soleLoose(lines: readonly DateLine[]): DateLine[] {
  const days = new Set(lines.map(({ date }) => date.slice(0, 10)));
  return days.size === 1 && lines.every(({ loose }) => loose)
    ? lines.map(line => ({ ...line, role: 'published' }))
    : [];
}
