import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import type { Verdict } from '../../model/verdict.ts';
import { languageOfDates } from './calendars.ts';
import { findDateLines } from './date-lines.ts';
import { headBlocks } from './head-window.ts';
import { headlineBlock } from './headline-block.ts';
import type { MetadataInput } from './input.ts';
import { spansOfLine } from './line-spans.ts';

/**
 * Names the lines by the headline of a flat text that are nothing but the date that was found there. Bylines and
 * other lines at the head are told by rules.
 */
export function dateVerdicts(page: TextPage, metadata: Metadata, input: MetadataInput): Verdict[] {
  const headline = headlineBlock(page.blocks, metadata.headline)?.block;
  const days = { published: metadata.datePublished, modified: metadata.dateModified };
  if (!headline || (days.published ?? days.modified) === undefined) return [];
  const language = languageOfDates(metadata.inLanguage ?? '', metadata.url);
  const seen = { page, language, find: input.find, phrases: input.phrases };
  const { lines } = findDateLines(seen, headBlocks(page, headline.index));
  const own = lines.filter(({ role, date }) => date === days[role]);
  return [...new Set(own.map(({ block }) => block))].flatMap((block): Verdict[] => {
    const { text } = page.blocks[block]!;
    const dates = own.flatMap(({ block: at, role, span }) => (at === block && span ? [{ role, span }] : []));
    const [first, ...more] = spansOfLine(text, [], dates, input.find, language);
    const [start, end] = [first?.span?.[0] ?? 0, more.at(-1)?.span?.[1] ?? first?.span?.[1] ?? text.length];
    if (!first || start > 0 || end < text.length) return [];
    const why = 'a date beside the headline';
    return [{ rule: 'head', block, action: 'label', role: first.role, why }];
  });
}
