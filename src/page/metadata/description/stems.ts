import type { Site } from '../site.ts';
import { wordsIn } from '../text.ts';

/** Shorter words are in every text; so many letters tell a word in all its forms. */
const STEM = 4;

/** How the longer words of a text begin, but for those of the site's name. */
export function ownStems(text: string, site: Site): Set<string> {
  return new Set(stemsIn(text).filter(stem => !site.hasIn(stem)));
}

/** Whether texts have less than a share of these words. */
export function areForeign(stems: ReadonlySet<string>, texts: readonly string[], share: number): boolean {
  const missing = new Set(stems);
  const least = stems.size * (1 - share);
  for (const text of texts) {
    for (const stem of stemsIn(text)) missing.delete(stem);
    if (missing.size <= least) return false;
  }
  return true;
}

function stemsIn(text: string): string[] {
  return wordsIn(text).flatMap(word => (word.length >= STEM ? word.slice(0, STEM) : []));
}
