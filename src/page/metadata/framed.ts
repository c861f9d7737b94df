import type { Block } from '../../model/block.ts';
import type { Frame, FrameName } from '../../model/frame.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { Page } from '../../model/page.ts';
import { peopleIn } from './authors/people.ts';
import { isFullName, isProper } from './authors/proper-names.ts';
import { parseMachineDate } from './dates/dates.ts';
import { findDates } from './dates/prose-date.ts';
import { headlineLine } from './headline/text-title.ts';
import { UNSURE_HEADLINE } from './headline/unsure-headline.ts';
import type { MetadataInput } from './input.ts';
import { parted } from './keyword-list.ts';
import { compact } from './text.ts';

const SOURCE = 'header';

/** The headline that an export tells, and the line above the text that says it, too, if not the field itself. */
export function titleInFrame({
  blocks,
  frame,
}: Page): { found: Block | undefined; headline: string } | undefined {
  const field = frame?.fields.find(({ name }) => name === 'headline');
  if (!field) return undefined;
  const { block, value: headline } = field;
  return { found: headlineLine(blocks, [headline]) ?? blocks[block], headline };
}

/** The metadata with what the export around a text says: that is sure, where others are read from lines. */
export function withFrame(metadata: Metadata, page: Page, { find }: Pick<MetadataInput, 'find'>): Metadata {
  const { frame } = page;
  if (!frame) return metadata;
  const language = metadata.inLanguage ?? '';
  const headline = valuesOf(frame, 'headline')[0];
  const named = valuesOf(frame, 'author').flatMap(value => peopleIn(inOrder(value), language, find));
  const isSigned = named.length > 0 || metadata.author.length > 0 || frame.kind === 'metadata';
  const names = isSigned ? named : signedBelow(page, metadata.titles);
  const date = dateOf(page, frame, language);
  const publisher = valuesOf(frame, 'source')
    .map(publisherIn)
    .find(name => name !== undefined);
  const section = valuesOf(frame, 'section')[0]?.replace(PLACE_BEHIND, '');
  const description = valuesOf(frame, 'abstract')[0];
  const modified = valuesOf(frame, 'modified').map(parseMachineDate)[0];
  const keywords = parted(valuesOf(frame, 'keywords'));
  const image = valuesOf(frame, 'image').map(contentUrl => ({ contentUrl }));
  const said = {
    ...(headline !== undefined && { headline }),
    ...(names.length > 0 && { author: [...new Set(names)].map(name => ({ name })) }),
    ...(date !== undefined && { datePublished: date }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(publisher !== undefined && { publisher: { name: publisher } }),
    ...(section !== undefined && { articleSection: section }),
    ...(description !== undefined && { description }),
    ...(keywords.length > 0 && { keywords }),
    ...(image.length > 0 && { image }),
  };
  const outlet = publisher !== undefined && names.length === 0 && isOutlet(metadata, publisher);
  return {
    ...metadata,
    ...(outlet && { author: [] }),
    ...said,
    ...(headline !== undefined && {
      titles: [...new Set([headline, ...metadata.titles])],
      flags: metadata.flags.filter(flag => flag !== UNSURE_HEADLINE),
    }),
    provenance: {
      ...metadata.provenance,
      ...Object.fromEntries(Object.keys(said).map(field => [field, SOURCE])),
    },
  };
}

function valuesOf({ fields }: Frame, wanted: FrameName): string[] {
  return fields.flatMap(({ name, value }) => (name === wanted ? value.replace(LINKED, '$1') : []));
}

/** Note-taking programs link names: `[[Name]]`. */
const LINKED = /\[\[([^[\]]+)\]\]/g;

/** Where no field is that of the date, it stands behind the source, or alone above the text. */
function dateOf({ blocks }: Page, frame: Frame, language: string): string | undefined {
  if (frame.kind === 'metadata') return valuesOf(frame, 'date').map(parseMachineDate)[0];
  const above = blocks
    .slice(0, frame.body?.[0] ?? 0)
    .filter(({ hidden, words }) => !hidden && words <= DATE_WORDS)
    .map(({ text }) => text);
  for (const text of [...valuesOf(frame, 'date'), ...valuesOf(frame, 'source'), ...above]) {
    const found = findDates(text, language).dates[0] ?? findDates(text, 'en').dates[0];
    if (found) return found.date;
  }
  return undefined;
}

const DATE_WORDS = 8;
const PLACE_BEHIND = /\s*[;•|[].*$/;
const MOST_LETTERS = 80;

/** The name of a source, without its place; undefined where the number or day of what it says is among it. */
function publisherIn(value: string): string | undefined {
  const name = value.replace(PLACE_BEHIND, '').trim();
  return name === '' || name.length > MOST_LETTERS || /\d{2}|:\/\//.test(name) ? undefined : name;
}

/** Whether the only author so far is the source, as lines name it. */
function isOutlet({ author }: Metadata, publisher: string): boolean {
  return author.length === 1 && compact(publisher).includes(compact(author[0]!.name));
}

/** Databases put family names first: `Morel, Ida; Vilk, Tom`. */
function inOrder(value: string): string {
  const people = value.split(/\s*;\s*/).filter(person => person !== '');
  const isTurned = (person: string) => TURNED.test(person);
  return people.every(isTurned) ? people.map(person => person.replace(TURNED, '$2 $1')).join('; ') : value;
}

/** One word before or behind the comma: two full names have more. */
const TURNED = /^(\p{Lu}[^\s,]*),\s([^,]+)$|^$/u;

const BELOW = 3;
const PROSE_WORDS = 25;

/** Where no field names the author, a name alone stands between headline and text, perhaps below a standfirst. */
function signedBelow(page: Page, titles: readonly string[]): string[] {
  const headline = headlineLine(page.blocks, titles)?.index;
  if (headline === undefined) return [];
  for (const { text, words, hidden } of page.blocks.slice(headline + 1, headline + 1 + BELOW)) {
    if (!hidden && isFullName(text) && isProper(page, text)) return [text];
    if (words >= PROSE_WORDS) break;
  }
  return [];
}
