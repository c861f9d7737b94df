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
  return lines.flatMap(({ block, role, date, span }): Verdict[] => {
    if (!span || date !== days[role]) return [];
    const parts = spansOfLine(page.blocks[block]!.text, [], [{ role, span }], input.find);
    const whole = parts.length === 1 && parts[0]!.span === undefined;
    return whole ? [{ rule: 'head', block, action: 'label', role, why: 'a date beside the headline' }] : [];
  });
}
