import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import { cleanUrl } from './address.ts';
import { type Byline, findByline, findFarByline } from './authors/byline.ts';
import type { BylineInput } from './authors/byline-phrases.ts';
import { peopleIn } from './authors/people.ts';
import { languageOfDates } from './dates/calendars.ts';
import { findDateLines } from './dates/date-lines.ts';
import { dateInUrl, isFuture } from './dates/dates.ts';
import { bareHeading } from './headline/headings.ts';
import { findTextHeadline } from './headline/text-headline.ts';
import { withoutNamedSite } from './headline/text-title.ts';
import { UNSURE_HEADLINE } from './headline/unsure-headline.ts';
import type { MetadataInput } from './input.ts';
import { chooseLanguage } from './language/language.ts';
import { headerFields, headlineOf, type TextField, writerOf } from './text-fields.ts';
import { textHead } from './text-head.ts';

/** Reads what a flat text says about its article: the lines above the prose and the capture's address. */
export function extractTextMetadata(page: TextPage, input: MetadataInput): Metadata {
  const url = cleanUrl(page.capture.url);
  const language = chooseLanguage(page, [], input);
  const seen = { page, language: language.tag, find: input.find, phrases: input.phrases };
  const fields = headerFields(page.blocks);
  const titled = fields.find(({ name }) => name === 'headline');
  const { block: found, sure } = titled
    ? { block: titled.block, sure: true }
    : (findTextHeadline(seen, url) ?? {});
  const headline = titled
    ? headlineOf(titled)
    : found && withoutNamedSite(bareHeading(found.text), page.blocks, url);
  const head = textHead(page, found?.index);
  const byline =
    writerIn(fields, seen) ?? findByline(seen, head, found?.index) ?? bylineBelow(seen, found?.index);
  const dates = datesOf(page, head, languageOfDates(language.tag, url), url, input);
  return {
    ...(headline && { headline }),
    titles: titlesOf(headline, found),
    author: byline ? byline.names.map(name => ({ name })) : [],
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
      ...(headline && { headline: titled ? 'header' : 'line' }),
      ...(byline && { author: byline.sign === 'header' ? 'header' : 'byline' }),
      ...dates.provenance,
      ...(language.tag !== '' && { inLanguage: language.source }),
      ...(url && { url: 'capture' }),
    },
  };
}

/** Who the header of a mail or of an export names. */
function writerIn(fields: readonly TextField[], { language, find }: BylineInput) {
  for (const field of fields) {
    if (field.name !== 'author') continue;
    const names = peopleIn(writerOf(field), language, find);
    if (names.length > 0) return { names, sign: 'header' } as const;
  }
  return undefined;
}

/** Far from the headline, and below it: lines above are of menus ("by event type"). */
function bylineBelow(seen: BylineInput, headline: number | undefined): Byline | undefined {
  const byline = findFarByline(seen, true, headline);
  return byline && headline !== undefined && byline.block > headline ? byline : undefined;
}

/** The headline, and the line that it was taken from where that says more. */
function titlesOf(headline: string | undefined, found: Block | undefined): string[] {
  if (headline === undefined || found === undefined) return [];
  return bareHeading(found.text) === headline ? [headline] : [headline, found.text];
}

interface TextDates {
  fields: { datePublished?: string; dateModified?: string };
  provenance: Record<string, string>;
  ambiguous: boolean;
}

function datesOf(
  page: TextPage,
  head: readonly Block[],
  language: string,
  url: string | undefined,
  input: MetadataInput,
): TextDates {
  const { lines, ambiguous } = findDateLines(
    { page, language, phrases: input.phrases, find: input.find },
    head,
  );
  const usable = lines.filter(({ date }) => !isFuture(date, page.capture.capturedAt));
  const dates: TextDates = { fields: {}, provenance: {}, ambiguous: false };
  for (const { role, date } of usable.sort((a, b) => Number(b.certain) - Number(a.certain))) {
    const field = role === 'modified' ? 'dateModified' : 'datePublished';
    if (dates.fields[field] !== undefined) continue;
    dates.fields[field] = date;
    dates.provenance[field] = 'date-line';
  }
  const inUrl = url === undefined ? undefined : dateInUrl(url);
  if (dates.fields.datePublished === undefined && inUrl !== undefined) {
    dates.fields.datePublished = inUrl;
    dates.provenance.datePublished = 'url';
  }
  dates.ambiguous = ambiguous && dates.fields.datePublished === undefined;
  return dates;
}
