import { BULLET } from '../../block/list-mark.ts';
import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Role, Span, Verdict } from '../../model/verdict.ts';
import { findOwnBylines } from './authors/byline.ts';
import type { BylineInput } from './authors/byline-phrases.ts';
import { languageOfDates } from './dates/calendars.ts';
import type { DateLine, DateLineInput } from './dates/date-line.ts';
import { findDateLines } from './dates/date-lines.ts';
import { blanked } from './dates/time-words.ts';
import { headBlocks } from './head-window.ts';
import { standfirst } from './headline/text-standfirst.ts';
import { headlineLine } from './headline/text-title.ts';
import type { MetadataInput } from './input.ts';
import { spansOfLine } from './line-spans.ts';
import { Paragraphs } from './paragraphs.ts';
import { segmentsOf } from './segments.ts';
import { headerFields, type TextField } from './text-fields.ts';

/** Farther from the headline names and dates may be those of other stories. */
const NEAR = 8;
/** Where the headline is missing the first prose may be the standfirst, above the byline. */
const BELOW_FIRST = 2;

/**
 * The lines of a flat text that may be bylines and dates: around the headline or, without one, where the text begins.
 */
export function textHead(page: TextPage, headline: number | undefined): Block[] {
  return headLines(page, headline).map(unmarked);
}

/** Bylines and dates may be items of a list, or emphasised in Markdown; their marks are no part of them. */
function unmarked(block: Block): Block {
  const text = block.text.replace(ITEM_MARK, '').replace(EMPHASIS, '$2');
  return text === block.text ? block : { ...block, text };
}

const ITEM_MARK = new RegExp(`^${BULLET}\\s+`);
const EMPHASIS = /^([*_]{1,3})(\S(?:.*\S)?)\1$/;

function headLines(page: TextPage, headline: number | undefined): Block[] {
  if (headline !== undefined) return headBlocks(page, headline);
  const [prose] = Paragraphs.of(page.blocks).all;
  if (prose === undefined) return [];
  return headBlocks(page, undefined).filter(
    ({ index }) => index >= prose - NEAR && index <= prose + BELOW_FIRST,
  );
}

/**
 * Names the lines at the head of a flat text that are nothing but the byline or the date that were found there, and
 * the standfirst between them and the headline.
 */
export function textHeadVerdicts(page: TextPage, metadata: Metadata, input: MetadataInput): Verdict[] {
  const fields = headerFields(page.blocks);
  const told = fields.flatMap(fieldVerdicts);
  const headline = headlineLine(page.blocks, metadata.titles);
  if (metadata.headline !== undefined && headline === undefined) return told;
  const language = languageOfDates(metadata.inLanguage ?? '', metadata.url);
  const seen = { page, language, find: input.find, phrases: input.phrases };
  const head = textHead(page, headline?.index).filter(
    ({ index }) => headline === undefined || Math.abs(index - headline.index) <= NEAR,
  );
  const others = [...head, ...announcedLines(seen, head)].filter(block =>
    fields.every(field => field.block !== block),
  );
  const signed = signedLines(seen, others, headline?.index, metadata);
  const labels = [...told, ...signed].filter(({ action }) => action === 'label');
  return [...told, ...signed, ...standfirst(input, page.blocks, headline, labels)];
}

/** With the outlet behind the name. */
const ANNOUNCED_WORDS = 10;

/** Lines away from the head that begin with what announces an author or a day, as at the foot of an article. */
function announcedLines({ page, phrases }: BylineInput, head: readonly Block[]): Block[] {
  const near = new Set(head.map(({ index }) => index));
  return page.blocks.filter(
    ({ index, words }) =>
      words > 1 &&
      words <= ANNOUNCED_WORDS &&
      !near.has(index) &&
      phrases(index).some(({ class: is, start }) => start <= 1 && ANNOUNCING.has(is)),
  );
}

const ANNOUNCING: ReadonlySet<string> = new Set(['byline', 'published', 'modified']);

const FIELD_ROLES = { author: 'byline', date: 'published' } as const;

/** What the lines of a header are; its headline is told as any other. */
function fieldVerdicts({ name, block: { index: block } }: TextField): Verdict[] {
  const said = { rule: 'head', block, why: 'a field of the header above the text' };
  if (name === 'headline') return [];
  if (name === 'other') return [{ ...said, action: 'drop', category: 'metadata-line' }];
  return [{ ...said, action: 'label', role: FIELD_ROLES[name] }];
}

function signedLines(
  seen: BylineInput & { page: TextPage },
  head: readonly Block[],
  headline: number | undefined,
  metadata: Metadata,
): Verdict[] {
  const bylines = findOwnBylines(seen, head, headline, metadata);
  const dates = ownDates(seen, head, metadata);
  return head.flatMap(({ index: block, text }): Verdict[] => {
    const names = bylines.find(byline => byline.block === block)?.names ?? [];
    const own = dates.flatMap(({ block: at, role, span }) => (at === block && span ? [{ role, span }] : []));
    if (names.length + own.length === 0) return [];
    const role = roleOfWhole(text, names, own, seen);
    const why = role === 'byline' ? 'names the authors' : 'a date beside the headline';
    if (!role) return [];
    const label: Verdict = { rule: 'head', block, action: 'label', role, why };
    return role === 'byline' ? [...labelAbove(seen, block), label] : [label];
  });
}

const LABEL_WORDS = 2;

/** `By`, in a line of its own above that of the names. */
function labelAbove({ page: { blocks }, find }: BylineInput, names: number): Verdict[] {
  const above = blocks[names - 1];
  if (!above || above.words === 0 || above.words > LABEL_WORDS) return [];
  const announces = ({ class: is, start, end }: PhraseHit) =>
    is === 'byline' && start === 0 && end >= above.text.length;
  if (!find(`${above.text} ${blocks[names]!.text}`).some(announces)) return [];
  const why = 'the label of the names below it';
  return [{ rule: 'head', block: above.index, action: 'label', role: 'byline', why }];
}

function ownDates(seen: DateLineInput, head: readonly Block[], metadata: Metadata): DateLine[] {
  const days = { published: metadata.datePublished, modified: metadata.dateModified };
  if ((days.published ?? days.modified) === undefined) return [];
  return findDateLines(seen, head).lines.filter(({ role, date }) => date === days[role]);
}

type DatePart = { role: 'published' | 'modified'; span: Span };

/** What a line is that holds nothing else; undefined for other lines. */
function roleOfWhole(
  text: string,
  names: readonly string[],
  dates: readonly DatePart[],
  { find, language }: BylineInput,
): Role | undefined {
  const bare = blanked(text, notes(text, find));
  const parts = spansOfLine(bare, names, dates, find, language);
  const [first] = parts;
  const start = first?.span?.[0] ?? 0;
  const end = parts.at(-1)?.span?.[1] ?? text.length;
  return start > 0 || end < text.trimEnd().length ? undefined : first?.role;
}

const NOTE_WORDS = 6;

/** The time that reading takes, and the like, beside a name or date. */
function notes(text: string, find: BylineInput['find']): Span[] {
  return segmentsOf(text).flatMap(({ text: part, start }): Span[] => {
    const isNote = find(part).some(hit => hit.class === 'metadata-line' && (hit.whole || hit.start === 0));
    return isNote && part.split(' ').length <= NOTE_WORDS ? [[start, start + part.length]] : [];
  });
}
