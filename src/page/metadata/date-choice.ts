import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { type DateLine, findDateLines } from './date-lines.ts';
import { dateInUrl, isFuture } from './dates.ts';
import { type DeclaredDate, daysBetween, readDeclared, withOffset } from './declared-dates.ts';
import { findDates } from './prose-date.ts';
import { scriptDate } from './script-dates.ts';
import { type Declared, declaredValues, homeMadeDates } from './sources.ts';

interface DateInput {
  page: HtmlPage;
  head: readonly Block[];
  /** The block around which dates are the article's: headline or first paragraph. */
  anchor: number | undefined;
  headline: string | undefined;
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
 * Publication and modification, first that is known: declared for the article; shown by the headline with a sign
 * that it is the date; declared for the page; in the address; shown by the headline; the one date that the rest
 * of the page shows as its own; at the start of the text. Nothing after the time of capture is taken.
 */
export function chooseDates(input: DateInput): Dates {
  const choice = new Choice(input);
  const { declared, language, url } = input;
  const lines = new NearLines(input);
  const modified = readDeclared(declaredValues(declared, 'dateModified'), language);
  const published = readDeclared(declaredValues(declared, 'datePublished'), language);
  choice.takeAll('datePublished', settle(published, modified[0]?.date, lines));
  choice.takeAll('dateModified', modified);
  if (choice.dates.fields.datePublished === undefined)
    choice.takeAll('datePublished', readDeclared(homeMadeDates(declared), language));
  if (choice.dates.fields.datePublished === undefined) visibleDates(input, lines, choice);
  if (url !== undefined) choice.take('datePublished', dateInUrl(url), 'url');
  return choice.dates;
}

/** Declared dates in doubt, and what the page shows by its headline to settle them. */
function settle(
  published: readonly DeclaredDate[],
  modified: string | undefined,
  lines: NearLines,
): readonly DeclaredDate[] {
  const [first] = published;
  if (!first) return [];
  const night = localDay(first.date, lines);
  if (night !== undefined) return [{ date: night, source: first.source }, ...published];
  const differ = published.some(({ date }) => Math.abs(daysBetween(first.date, date)) > 1);
  const bySystem = modified !== undefined && daysBetween(modified, first.date) >= 0;
  if (!differ && !bySystem && first.turned === undefined) return published;
  const line = lines.published();
  const shown = line?.date.slice(0, 10);
  if (shown === undefined || line!.turned === first.date.slice(0, 10)) return published;
  if (first.turned === shown) return [{ date: shown, source: first.source }];
  const same = published.find(({ date }) => date.slice(0, 10) === shown);
  if (same) return [same];
  // A date of publication that is not before that of modification is the system's own.
  if (bySystem && daysBetween(shown, first.date) > 1)
    return [{ date: shown, source: 'date-line' }, ...published];
  return published;
}

/** Midnight of a zone east of Greenwich. */
const UTC_EVENING = /T(?:1[0-9]|2[0-3]):(?:00|30):00(?:Z|\+00:00)$/;

/** A day that is declared as its midnight, in UTC: the page shows the day after. */
function localDay(date: string, lines: NearLines): string | undefined {
  if (!UTC_EVENING.test(date)) return undefined;
  const shown = lines.published()?.date.slice(0, 10);
  return shown !== undefined && daysBetween(date, shown) === 1 ? shown : undefined;
}

/** The date lines around the headline, read when first asked for. */
class NearLines {
  private readonly input: DateInput;
  private found: { ordered: DateLine[]; ambiguous: boolean } | undefined;

  constructor(input: DateInput) {
    this.input = input;
  }

  read(): { ordered: DateLine[]; ambiguous: boolean } {
    if (this.found) return this.found;
    const { head, anchor } = this.input;
    const near = (block: number) => anchor !== undefined && Math.abs(block - anchor) <= NEXT_TO;
    const { lines, ambiguous } = findDateLines(this.input, head, near);
    const all = asShown([...inHeading(this.input), ...lines], near);
    this.found = { ordered: order(all, anchor), ambiguous };
    return this.found;
  }

  /** The nearest that is known to be the publication; farther above the headline stand menus. */
  published(): DateLine | undefined {
    const { anchor = 0 } = this.input;
    return this.read().ordered.find(
      ({ block, certain, role }) => certain && role === 'published' && block >= anchor - NEXT_TO,
    );
  }
}

/** Dates next to the headline that only a class name calls modified are what the page goes by. */
function asShown(lines: readonly DateLine[], near: (block: number) => boolean): readonly DateLine[] {
  const next = lines.filter(({ block }) => near(block));
  if (next.length === 0 || !next.every(({ loose }) => loose)) return lines;
  return lines.map(line => (next.includes(line) ? { ...line, role: 'published' } : line));
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

function visibleDates(input: DateInput, near: NearLines, choice: Choice): void {
  const { anchor, url, declared, language } = input;
  const { ordered, ambiguous } = near.read();
  choice.lines(
    'published',
    ordered.filter(({ certain }) => certain),
  );
  choice.takeAll('datePublished', readDeclared(declaredValues(declared, 'dateOfPage'), language));
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
  if (fields.datePublished === undefined) choice.take('datePublished', scriptDate(input.page), 'script');
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

/** Dates in an element of their own within the heading; one in the headline itself is what it speaks of. */
function inHeading(input: DateInput): DateLine[] {
  const heading = input.page.blocks[input.anchor ?? -1];
  if (heading?.kind !== 'heading') return [];
  const ofHeadline = ({ span }: DateLine) =>
    span !== undefined && input.headline?.includes(heading.text.slice(...span)) === true;
  return findDateLines(input, [heading]).lines.filter(line => line.certain && !ofHeadline(line));
}

/** Nearest to the anchor first. */
function order(lines: readonly DateLine[], anchor: number | undefined): DateLine[] {
  if (anchor === undefined) return [...lines];
  const distance = ({ block }: DateLine) => (block < anchor ? anchor - block + 0.5 : block - anchor);
  return [...lines].sort((a, b) => distance(a) - distance(b));
}

/**
 * The dates that are shown for certain away from links; of each kind one, or none is known to be the page's.
 * Of several that a phrase announces, `Author: … on …`, tells the article's from those of other stories.
 */
function farDates(input: DateInput): DateLine[] {
  const { page, phrases } = input;
  const blocks = page.blocks.filter(
    ({ words, linkDensity }) => words <= FAR_WORDS && (linkDensity ?? 0) <= 0.5,
  );
  const all = findDateLines(input, blocks).lines;
  const lines = all.filter(({ certain }) => certain);
  const announced = all.filter(({ block }) =>
    phrases(block).some(hit => hit.start === 0 && (hit.class === 'byline' || hit.class === 'published')),
  );
  return (['published', 'modified'] as const).flatMap(
    role => [lines, announced].map(some => soleDay(some, role)).find(sole => sole.length > 0) ?? [],
  );
}

function soleDay(lines: readonly DateLine[], role: DateLine['role']): DateLine[] {
  const own = lines.filter(line => line.role === role);
  return new Set(own.map(({ date }) => date.slice(0, 10))).size === 1 ? own : [];
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
