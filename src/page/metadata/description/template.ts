import { findDates } from '../dates/prose-date.ts';
import type { Site } from '../site.ts';
import { foldText, wordsIn } from '../text.ts';
import { areForeign, ownStems } from './stems.ts';

/** Shorter headlines may be any words of a description. */
const HEADLINE_WORDS = 3;
/** Some words are in any text, such as `more`. */
const COMMON = 0.25;

/** Whether a description is the headline in words that stand around each: `Ferry runs all night - our story in News`. */
export function isTemplate(
  description: string,
  site: Site,
  headline: string | undefined,
  texts: readonly string[],
  language: string,
): boolean {
  if (headline === undefined || wordsIn(headline).length < HEADLINE_WORDS) return false;
  if (!foldText(description).includes(foldText(headline))) return false;
  const bare = (text: string) => foldText(withoutDates(text, language));
  const around = ownStems(bare(description).replace(bare(headline), ' '), site);
  return around.size === 0 || areForeign(around, texts, COMMON);
}

function withoutDates(text: string, language: string): string {
  const { dates } = findDates(text, language);
  return dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
