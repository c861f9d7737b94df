import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import type { Verdict } from '../../model/verdict.ts';
import { findOwnBylines } from './byline.ts';
import { languageOfDates } from './calendars.ts';
import type { DateLine, DateLineInput } from './date-line.ts';
import { findDateLines } from './date-lines.ts';
import { headBlocks } from './head-window.ts';
import { headlineBlock } from './headline-block.ts';
import type { MetadataInput } from './input.ts';
import { spansOfLine } from './line-spans.ts';

/** Farther from the headline a byline may be another story's. */
const BYLINE_DISTANCE = 5;

/**
 * Names the lines by the headline of a flat text that are nothing but the date that was found there, or a phrase and the
 * authors that were. Other lines at the head are told by rules.
 */
export function headLineVerdicts(page: TextPage, metadata: Metadata, input: MetadataInput): Verdict[] {
  const headline = headlineBlock(page.blocks, metadata.headline)?.block;
  if (!headline) return [];
  const language = languageOfDates(metadata.inLanguage ?? '', metadata.url);
  const seen = { page, language, find: input.find, phrases: input.phrases };
  const head = headBlocks(page, headline.index);
  const dates = ownDates(seen, head, metadata);
  const near = head.filter(({ index }) => Math.abs(index - headline.index) <= BYLINE_DISTANCE);
  // Without a phrase that announces names a line may be a sentence.
  const bylines = findOwnBylines(seen, near, headline.index, metadata).filter(
    ({ sign }) => sign === 'announced',
  );
  return [...new Set([...dates, ...bylines].map(({ block }) => block))].flatMap((block): Verdict[] => {
    const { text } = page.blocks[block]!;
    const own = dates.flatMap(({ block: at, role, span }) => (at === block && span ? [{ role, span }] : []));
    const names = bylines.find(byline => byline.block === block)?.names ?? [];
    const [first, ...more] = spansOfLine(text, names, own, input.find, language);
    const [start, end] = [first?.span?.[0] ?? 0, more.at(-1)?.span?.[1] ?? first?.span?.[1] ?? text.length];
    if (!first || start > 0 || end < text.length) return [];
    const why = names.length > 0 ? 'names the authors' : 'a date beside the headline';
    return [{ rule: 'head', block, action: 'label', role: first.role, why }];
  });
}

function ownDates(seen: DateLineInput, head: readonly Block[], metadata: Metadata): DateLine[] {
  const days = { published: metadata.datePublished, modified: metadata.dateModified };
  if ((days.published ?? days.modified) === undefined) return [];
  return findDateLines(seen, head).lines.filter(({ role, date }) => date === days[role]);
}
