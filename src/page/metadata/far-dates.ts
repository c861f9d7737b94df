import type { DateLine, DateLineInput } from './date-line.ts';
import { findDateLines } from './date-lines.ts';

/** Longer blocks far from the headline are not looked into. */
const FAR_WORDS = 14;

/**
 * The dates that are shown for certain away from links; of each kind one, or none is known to be the page's.
 * Of several that a phrase announces, `Author: … on …`, tells the article's from those of other stories.
 */
export function farDates(input: DateLineInput): DateLine[] {
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
