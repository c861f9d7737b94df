import type { Site } from '../site.ts';
import { foldText, wordsIn } from '../text.ts';
import { areForeign, ownStems } from './stems.ts';

/** Shorter headlines may be any words of a description. */
const HEADLINE_WORDS = 3;
/** Some words are in any text, such as `more`. */
const COMMON = 0.25;

/**
 * Whether a description is the headline in words that stand around each: `Ferry runs all night - our story in News`.
 * What tells of the story goes on from the headline or has two words that stand so in its text, too.
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
  const around = bare(description).split(bare(headline));
  const stems = ownStems(around.join(' '), site);
  const goesOn = wordsIn(around[0]!).length === 0;
  return stems.size === 0 || areForeign(stems, texts, COMMON) || !(goesOn || sharePair(around, texts));
}

/** Whether two words that follow each other in one of some texts do so in one of others. */
function sharePair(some: readonly string[], others: readonly string[]): boolean {
  const pairs = new Set(some.flatMap(pairsIn));
  return pairs.size > 0 && others.some(text => pairsIn(foldText(text)).some(pair => pairs.has(pair)));
}

function pairsIn(text: string): string[] {
  const words = wordsIn(text);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
