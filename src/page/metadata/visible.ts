import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { Page } from '../../model/page.ts';
import type { Role, Span, Verdict } from '../../model/verdict.ts';
import { findOwnBylines } from './authors/byline.ts';
import { SIGNATURE } from './authors/settle-authors.ts';
import { signatureLine } from './authors/signature.ts';
import { languageOfDates } from './dates/calendars.ts';
import { isDateAlone } from './dates/date-alone.ts';
import { findDateLines } from './dates/date-lines.ts';
import { headBlocks } from './head-window.ts';
import { behindHeadline, headlineBlock, type ShownHeadline } from './headline/headline-block.ts';
import { kickerAbove, lineAbove } from './headline/kicker.ts';
import { leadLines } from './headline/lead-line.ts';
import { standfirstBelow } from './headline/standfirst.ts';
import { partOf, Title } from './headline/title-match.ts';
import type { MetadataInput } from './input.ts';
import { spansOfLine } from './line-spans.ts';
import { foldText } from './text.ts';

const RULE = 'head';
/** Farther from the headline bylines and dates may be those of teasers. */
const LINE_DISTANCE = 12;

/**
 * What the lines around the headline are: headline, kicker, bylines, dates and standfirst, as `label` verdicts.
 * A line that is nothing but byline or date is labelled as a whole, any other by the span. None without a
 * headline that the page shows.
 */
export function headVerdicts(page: Page, metadata: Metadata, input: MetadataInput): Verdict[] {
  const shown = headlineBlock(page.blocks, metadata.headline);
  if (!shown) return [];
  const { block: headline } = shown;
  const span = withSuffix(headline.text, shown.span);
  const head = headBlocks(page, headline.index);
  const signed = [...lines(page, shown, head, metadata, input)];
  const standfirst = standfirsts(page, headline, signed);
  return [
    ...headlineVerdicts(headline, span),
    ...kickers(page, headline, span, metadata, input),
    ...signed,
    ...signature(page, metadata),
    ...(standfirst.length > 0 ? standfirst : leads(page, headline, head, metadata, input)),
  ];
}

/** A headline that is the whole block is kept by the rule `headline`. */
function headlineVerdicts(block: Block, span: Span): Verdict[] {
  const shown = label(block, 'headline', span, 'shows the headline');
  if (!shown.span || block.kind !== 'heading') return [shown];
  return [shown, { rule: RULE, block: block.index, span, action: 'keep', why: shown.why }];
}

/** The line that signs the article, away from its head. */
function signature(page: Page, { author, provenance }: Metadata): Verdict[] {
  if (page.kind !== 'html' || provenance.author !== SIGNATURE) return [];
  const { name } = author[0]!;
  const line = signatureLine(page, name);
  const end = line ? line.text.indexOf(name) + name.length : 0;
  return line ? [label(line, 'byline', [0, end], 'signs the article')] : [];
}

function standfirsts(page: Page, headline: Block, signed: readonly Verdict[]): Verdict[] {
  if (page.kind !== 'html') return [];
  const found = standfirstBelow(page, headline, new Set(signed.map(({ block }) => block)));
  if (!found) return [];
  const { block, why, named } = found;
  const verdict = label(block, 'lead', undefined, why);
  // Markdown has no names for it, and of lines the finder knows less than of elements.
  return named || page.markdown
    ? [verdict, { rule: RULE, block: block.index, action: 'keep', rescue: true, why }]
    : [verdict];
}

/** The name of a site or section that is set off behind the headline is none of the text either. */
function withSuffix(text: string, [start, end]: Span): Span {
  if (end === text.length) return [start, end];
  const long = new Title(text.slice(start), 'heading');
  const setOff = partOf(new Title(text.slice(start, end), 'heading'), long) === 'start';
  return [start, setOff ? text.length : end];
}

function label({ index, text }: Block, role: Role, span: Span | undefined, why: string): Verdict {
  const part = span && (span[0] > 0 || span[1] < text.length) ? { span } : {};
  return { rule: RULE, block: index, ...part, action: 'label', role, why };
}

function* kickers(
  page: Page,
  headline: Block,
  span: Span,
  metadata: Metadata,
  { find }: MetadataInput,
): Iterable<Verdict> {
  const { alternativeHeadline } = metadata;
  const before = headline.text.slice(0, span[0]).trimEnd();
  const why = 'stands before the headline in the same heading';
  if (isDateAlone(before, metadata, find)) yield label(headline, 'published', [0, before.length], why);
  else if (/\p{L}{2}/u.test(before)) yield label(headline, 'kicker', [0, before.length], why);
  const line = lineAbove(page, headline.index);
  const declared =
    line && alternativeHeadline !== undefined && foldText(line.text) === foldText(alternativeHeadline);
  const above = declared ? line : kickerAbove(page, headline.index);
  if (above) yield label(above, 'kicker', undefined, 'stands above the headline');
}

function* lines(
  page: Page,
  shown: ShownHeadline,
  head: readonly Block[],
  metadata: Metadata,
  input: MetadataInput,
): Iterable<Verdict> {
  const language = languageOfDates(metadata.inLanguage ?? '', metadata.url);
  const seen = { page, language, find: input.find, phrases: input.phrases };
  const headline = shown.block;
  const behind = behindHeadline(shown);
  const near = head.filter(({ index }) => Math.abs(index - headline.index) <= LINE_DISTANCE);
  if (behind) near.unshift(behind.rest);
  const bylines = findOwnBylines(seen, near, headline.index, metadata);
  const signed = new Set(bylines.map(({ block }) => block));
  const all = findDateLines(seen, near).lines;
  // Beside a date that is known to be the page's no other stands.
  const dated = new Set([...signed, ...all.flatMap(({ certain, block }) => (certain ? [block] : []))]);
  const dates = all.filter(({ block }) => dated.has(block));
  for (const block of near) {
    const names = bylines.find(byline => byline.block === block.index)?.names ?? [];
    const own = dates.flatMap(({ block: at, span, role }) =>
      at === block.index && span ? [{ span, role }] : [],
    );
    if (names.length === 0 && own.length === 0) continue;
    for (const { role, span } of spansOfLine(block.text, names, own, input.find, language)) {
      const why = role === 'byline' ? 'names the authors' : `a date beside the headline`;
      if (block === behind?.rest)
        yield label(headline, role, moved(span ?? [0, block.text.length], behind.from), why);
      else yield label(block, role, span, why);
    }
  }
}

function moved([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

function leads(
  page: Page,
  headline: Block,
  head: readonly Block[],
  metadata: Metadata,
  { find }: MetadataInput,
): Verdict[] {
  const found = [...leadLines(page, headline, head, metadata, find)];
  return found.flatMap(({ block, role, why }) => {
    const from = role === 'lead' ? behindDate(block.text, metadata, find) : 0;
    if (from === 0) return [label(block, role, undefined, why)];
    return [
      label(block, 'published', [0, from], 'a date before the standfirst in the same block'),
      label(block, role, [from, block.text.length], why),
    ];
  });
}

/** So much of a description tells where it begins. */
const BEGINNING = 30;

/** Where the description begins behind a date that stands in one block with it; 0 where none does. */
function behindDate(text: string, metadata: Metadata, find: MetadataInput['find']): number {
  const beginning = metadata.description?.slice(0, BEGINNING) ?? '';
  const at = beginning.length < BEGINNING ? -1 : text.indexOf(beginning);
  return at > 0 && isDateAlone(text.slice(0, at), metadata, find) ? at : 0;
}
