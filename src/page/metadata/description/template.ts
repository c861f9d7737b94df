import type { Site } from '../site.ts';
import { foldText, wordsIn } from '../text.ts';
import { areForeign, ownStems } from './stems.ts';

/** Shorter headlines may be any words of a description. */
const HEADLINE_WORDS = 3;
/** Some words are in any text, such as `more`. */
const COMMON = 0.25;

/**
 * Whether a description is the headline in words that stand around each: `Ferry runs all night - our story in News`.
 */
export function isTemplate(
  description: string,
  site: Site,
  headline: string | undefined,
  texts: readonly string[],
  withoutDates: (text: string) => string,
): boolean {
  if (headline === undefined || wordsIn(headline).length < HEADLINE_WORDS) return false;
  if (!foldText(description).includes(foldText(headline))) return false;
  const bare = (text: string) => foldText(withoutDates(text));
  const around = ownStems(bare(description).replace(bare(headline), ' '), site);
  return around.size === 0 || areForeign(around, texts, COMMON);
}
