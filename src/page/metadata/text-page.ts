import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import { cleanUrl } from './address.ts';
import { findByline, findFarByline } from './authors/byline.ts';
import { announcesWriters } from './authors/byline-parts.ts';
import type { BylineInput } from './authors/byline-phrases.ts';
import { peopleIn } from './authors/people.ts';
import { signedBy } from './authors/signed-text.ts';
import { namedInTitle } from './authors/title-byline.ts';
import { toldBelow } from './authors/told-below.ts';
import { languageOfDates } from './dates/calendars.ts';
import type { DateLine } from './dates/date-line.ts';
import { findDateLines } from './dates/date-lines.ts';
import { dateInUrl, isFuture } from './dates/dates.ts';
import { farDates } from './dates/far-dates.ts';
import { tellsOfOther } from './dates/told-dates.ts';
import { titleInFrame, withFrame } from './framed.ts';
import { bareHeading } from './headline/headings.ts';
import { repeatedTitle } from './headline/repeated-title.ts';
import { findTextHeadline, type TextHeadline } from './headline/text-headline.ts';
import { namesSite, withoutNamedSite } from './headline/text-title.ts';
import { UNSURE_HEADLINE } from './headline/unsure-headline.ts';
import type { MetadataInput } from './input.ts';
import { chooseLanguage } from './language/language.ts';
import { hostNames } from './site.ts';
import { headerFields, headlineOf, isMailbox, type TextField, writerOf } from './text-fields.ts';
import { textHead } from './text-head.ts';

/**
 * Reads what a flat text says about its article: the lines above the prose and the capture's address. `known`: the
 * line of its headline, where more than the text tells which that is.
 */
export function extractTextMetadata(page: TextPage, input: MetadataInput, known?: TextHeadline): Metadata {
  return withFrame(readLines(page, input, known), page, input);
}

function readLines(page: TextPage, input: MetadataInput, known: TextHeadline | undefined): Metadata {
  const url = cleanUrl(page.capture.url);
  const language = chooseLanguage(page, [], input);
  const seen = { page, language: language.tag, find: input.find, phrases: input.phrases };
  const fields = headerFields(page.blocks);
  const { found, headline, sure, line } = headlineIn(seen, fields, url, known);
  const head = textHead(page, found?.index);
  const { names, source } = authorsIn(seen, fields, head, found?.index);
  const dates = datesOf(seen, head, found?.index, languageOfDates(language.tag, url), url);
  return {
    ...(headline && { headline }),
    titles: titlesOf(headline, found),
    author: names.map(name => ({ name })),
    keywords: [],
    image: [],
    associatedMedia: [],
    types: [],
    ...dates.fields,
    ...(language.tag !== '' && { inLanguage: language.tag }),
    flags: [
      ...language.flags,
      ...(dates.ambiguous ? ['date-ambiguous'] : []),
      ...(headline && !sure ? [UNSURE_HEADLINE] : []),
    ],
    ...(url && { url }),
    provenance: {
      ...(headline && { headline: line }),
      ...(names.length > 0 && { author: source }),
      ...dates.provenance,
      ...(language.tag !== '' && { inLanguage: language.source }),
      ...(url && { url: 'capture' }),
    },
  };
}

type Seen = BylineInput & { page: TextPage };

/** More words say more than who wrote. */
const BYLINE_WORDS = 8;
/** Small words between make a headline of it: `From Ida Morel to Tom Vilk`. */
const FULL_NAME = /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u;

/** What is left of a page may begin with who wrote it: `By Ida Morel`. */
function isByline({ find, language }: Seen, { text, words }: Block): boolean {
  if (words > BYLINE_WORDS || !announcesWriters(text, find)) return false;
  const names = peopleIn(text, language, find);
  return names.length > 0 && names.every(name => FULL_NAME.test(name));
}

/** The headline with its line, from the header above the text or else the line that is likeliest. */
function headlineIn(
  seen: Seen,
  fields: readonly TextField[],
  url: string | undefined,
  known: TextHeadline | undefined,
) {
  const told = titleInFrame(seen.page);
  if (told) return { ...told, sure: true, line: 'header' };
  const titled = fields.find(({ name }) => name === 'headline');
  if (titled) return { found: titled.block, headline: headlineOf(titled), sure: true, line: 'header' };
  const repeated = repeatedTitle(seen.page.blocks);
  if (repeated) return { found: undefined, headline: repeated, sure: true, line: 'title' };
  const { block, sure = false } = known ?? findTextHeadline(seen, url) ?? {};
  const found = block && isByline(seen, block) ? undefined : block;
  const headline = found && withoutNamedSite(bareHeading(found.text), seen.page.blocks, url);
  return { found, headline, sure, line: 'line' };
}

/** Whom the header names, else the byline at the headline or, far from it, below, or the first or last words of the text. */
function authorsIn(
  seen: Seen,
  fields: readonly TextField[],
  head: readonly Block[],
  headline: number | undefined,
): { names: readonly string[]; source: string } {
  const byline = findByline(seen, head, headline) ?? findFarByline(seen, true, headline);
  for (const field of fields) {
    const names = field.name === 'author' ? peopleIn(writerOf(field), seen.language, seen.find) : [];
    // Who sends a letter need not have written what is in it.
    if (names.length > 0 && !(isMailbox(field) && byline?.sign === 'announced'))
      return { names, source: 'header' };
  }
  if (!byline) {
    const titled = namedInTitle(seen);
    if (titled.length > 0) return { names: titled, source: 'title' };
    const signed = signedBy(seen);
    return { names: signed.length > 0 ? signed : toldBelow(seen, headline), source: 'text' };
  }
  // Behind a name stands the outlet.
  const isHost = hostNames(seen.page.capture.url);
  const names = byline.names.filter(
    (name, i) => i === 0 || !(namesSite(name, seen.page.blocks) || isHost(name)),
  );
  return { names, source: 'byline' };
}

/** The headline, and the line that it was taken from where that says more. */
function titlesOf(headline: string | undefined, found: Block | undefined): string[] {
  if (headline === undefined || found === undefined) return [];
  return bareHeading(found.text) === headline ? [headline] : [headline, found.text];
}

/** A date above the headline counts as if it stood so much farther below. */
const DATES_ABOVE = 4;

/**
 * Those of lines that are about a date come first, and of these the nearest to the headline; of two dates in a line the
 * earlier one is that of publication.
 */
function inOrder(lines: readonly DateLine[], headline: number | undefined): DateLine[] {
  const certain = new Set(lines.flatMap(line => (line.certain ? line.block : [])));
  const rank = ({ block }: DateLine) => (certain.has(block) ? 0 : 1);
  const far = ({ block }: DateLine) =>
    headline === undefined || block >= headline ? block : 2 * headline - block + DATES_ABOVE;
  return [...lines].sort(
    (a, b) => rank(a) - rank(b) || far(a) - far(b) || (a.date < b.date ? -1 : Number(a.date > b.date)),
  );
}

interface TextDates {
  fields: { datePublished?: string; dateModified?: string };
  provenance: Record<string, string>;
  ambiguous: boolean;
}

function datesOf(
  { page, find, phrases }: Seen,
  head: readonly Block[],
  headline: number | undefined,
  language: string,
  url: string | undefined,
): TextDates {
  const asked = { page, language, phrases, find };
  const { lines, ambiguous } = findDateLines(asked, head);
  const dates: TextDates = { fields: {}, provenance: {}, ambiguous: false };
  const take = (found: readonly DateLine[]) => {
    for (const { role, date } of found) {
      const field = role === 'modified' ? 'dateModified' : 'datePublished';
      if (dates.fields[field] !== undefined || isFuture(date, page.capture.capturedAt)) continue;
      dates.fields[field] = date;
      dates.provenance[field] = 'date-line';
    }
  };
  take(
    inOrder(
      lines.filter(line => !tellsOfOther(asked, line, headline)),
      headline,
    ),
  );
  const inUrl = url === undefined ? undefined : dateInUrl(url);
  if (dates.fields.datePublished === undefined && inUrl !== undefined) {
    dates.fields.datePublished = inUrl;
    dates.provenance.datePublished = 'url';
  }
  if (dates.fields.datePublished === undefined && dates.fields.dateModified === undefined)
    take(farDates({ ...asked, anchor: headline }));
  dates.ambiguous = ambiguous && dates.fields.datePublished === undefined;
  return dates;
}
