import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { type DateLine, findDateLines } from './date-lines.ts';
import { dateInUrl, isFuture, parseMachineDate } from './dates.ts';
import { findDates } from './prose-date.ts';
import { type Declared, declaredValues } from './sources.ts';

interface DateInput {
  page: HtmlPage;
  head: readonly Block[];
  /** The block around which dates are the article's: headline or first paragraph. */
  anchor: number | undefined;
  declared: Declared;
  language: string;
  url: string | undefined;
  phrases: (block: number) => readonly PhraseHit[];
  find: (text: string) => readonly PhraseHit[];
}

interface Dates {
  fields: { datePublished?: string; dateModified?: string };
  provenance: Record<string, string>;
  flags: string[];
}

/** A teaser never stands so close to the headline. */
const NEXT_TO = 2;
/** Longer blocks far from the headline are not looked into. */
const FAR_WORDS = 14;

/**
 * Publication and modification, first that is known: declared; shown by the headline with a sign that it is
 * the date; in the address; shown by the headline; the one date that the rest of the page shows as its own;
 * at the start of the text. Nothing after the time of capture is taken.
 */
export function chooseDates(input: DateInput): Dates {
  const choice = new Choice(input);
  const { declared, language, url } = input;
  for (const field of ['datePublished', 'dateModified'] as const) {
    for (const { value, source } of declaredValues(declared, field))
      choice.take(field, readDate(value, language), source);
  }
  if (choice.dates.fields.datePublished === undefined) visibleDates(input, choice);
  if (url !== undefined) choice.take('datePublished', dateInUrl(url), 'url');
  return choice.dates;
}

class Choice {
  readonly dates: Dates = { fields: {}, provenance: {}, flags: [] };
  private readonly capturedAt: string | undefined;

  constructor({ page }: DateInput) {
    this.capturedAt = page.capture.capturedAt;
  }

  take(field: 'datePublished' | 'dateModified', date: string | undefined, source: string): void {
    const { fields, provenance } = this.dates;
    if (fields[field] !== undefined || date === undefined || isFuture(date, this.capturedAt)) return;
    fields[field] = date;
    provenance[field] = source;
  }

  lines(role: DateLine['role'], lines: readonly DateLine[]): void {
    const field = role === 'modified' ? 'dateModified' : 'datePublished';
    for (const line of lines) if (line.role === role) this.take(field, line.date, 'date-line');
  }
}

/** Declared dates are machine-readable, or written out in words that leave no doubt. */
function readDate(value: string, language: string): string | undefined {
  return parseMachineDate(value) ?? findDates(value, language).dates[0]?.date;
}

function visibleDates(input: DateInput, choice: Choice): void {
  const { head, anchor, url } = input;
  const near = (block: number) => anchor !== undefined && Math.abs(block - anchor) <= NEXT_TO;
  const { lines, ambiguous } = findDateLines(input, head, near);
  const ordered = order([...inHeading(input), ...lines], anchor);
  choice.lines(
    'published',
    ordered.filter(({ certain }) => certain),
  );
  if (url !== undefined) choice.take('datePublished', dateInUrl(url), 'url');
  if (anchor !== undefined) choice.lines('published', ordered);
  if (choice.dates.fields.datePublished === undefined) choice.lines('published', soleLoose(ordered));
  choice.lines('modified', ordered);
  const { fields, flags } = choice.dates;
  if (fields.datePublished === undefined) {
    const far = farDates(input);
    choice.lines('published', far);
    choice.lines('modified', far);
  }
  if (fields.datePublished === undefined) choice.take('datePublished', datelineDate(input), 'dateline');
  if (ambiguous && fields.datePublished === undefined) flags.push('date-ambiguous');
}

/** A date that a class name calls modified, where there is no other, is the only one the page has. */
function soleLoose(lines: readonly DateLine[]): DateLine[] {
  const days = new Set(lines.map(({ date }) => date.slice(0, 10)));
  return days.size === 1 && lines.every(({ loose }) => loose)
    ? lines.map(line => ({ ...line, role: 'published' }))
    : [];
}

/** Dates in an element of their own within the headline. */
function inHeading(input: DateInput): DateLine[] {
  const heading = input.page.blocks[input.anchor ?? -1];
  if (heading?.kind !== 'heading') return [];
  return findDateLines(input, [heading]).lines.filter(({ certain }) => certain);
}

/** Nearest to the anchor first. */
function order(lines: readonly DateLine[], anchor: number | undefined): DateLine[] {
  if (anchor === undefined) return [...lines];
  const distance = ({ block }: DateLine) => (block < anchor ? anchor - block + 0.5 : block - anchor);
  return [...lines].sort((a, b) => distance(a) - distance(b));
}

/** The dates that are shown for certain away from links; of each kind one, or none is known to be the page's. */
function farDates(input: DateInput): DateLine[] {
  const blocks = input.page.blocks.filter(
    ({ words, linkDensity }) => words <= FAR_WORDS && (linkDensity ?? 0) <= 0.5,
  );
  const lines = findDateLines(input, blocks).lines.filter(({ certain }) => certain);
  return (['published', 'modified'] as const).flatMap(role => {
    const own = lines.filter(line => line.role === role);
    return new Set(own.map(({ date }) => date.slice(0, 10))).size === 1 ? own : [];
  });
}

const DATELINE_REACH = 50;
const DATELINE_END = /^.{0,25}?(?:\s[-–—]|[|:•·/]|—|\)\s?[-–—])/;

/** `CITY, May 4, 2024 (Agency) -` or `4.5.2024 -` at the start of the first paragraph. */
function datelineDate({ page, anchor, language }: DateInput): string | undefined {
  if (anchor === undefined) return undefined;
  for (const { text, words } of page.blocks.slice(anchor + 1, anchor + 12)) {
    if (words < 20) continue;
    const start = text.slice(0, 120);
    const date = findDates(start, language).dates[0];
    if (date && date.start <= DATELINE_REACH && DATELINE_END.test(start.slice(date.end))) return date.date;
  }
  return undefined;
}
