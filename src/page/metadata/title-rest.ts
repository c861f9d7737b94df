import { announces, type FindPhrases } from './find-phrases.ts';
import { organizationName, type Site } from './site.ts';
import { compact } from './text.ts';

/** So many words have names of sites at most, but for what stands in brackets. */
const NAME_WORDS = 6;
/** A shorter beginning of a headline may be a section. */
const LEAST_LETTERS = 12;
const JOINT = /\s*[|｜]\s*|\s+[•·:–—-]\s+/;
const BRACKETED = /\s*\([^()]*\)/g;
const ARTICLE = /^the\s/i;
/** Places with a state, and what the parts before a colon are about. */
const NO_NAME = /[,:?!]/;

/**
 * The last part of a page's title behind the headline, or the beginning of that: `Ferry runs all night | Harbour Office`.
 * A single word has to be in the host; where the site has an account, its letters stand in the name in their order.
 */
export function nameBehindHeadline(
  title: string,
  headline: string,
  site: Site,
  find: FindPhrases,
): string | undefined {
  const [first, ...rest] = title.split(JOINT);
  const own = compact(headline);
  let before = compact(first!);
  while (rest.length > 1 && own.startsWith(before + compact(rest[0]!))) before += compact(rest.shift()!);
  if (!own.startsWith(before) || (before !== own && before.length < LEAST_LETTERS)) return undefined;
  const name = organizationName(rest.at(-1)?.trim());
  if (name === undefined || NO_NAME.test(name) || !isCalled(name, site)) return undefined;
  return sharesWord(name, headline) || find(name).some(announces) ? undefined : name;
}

function isCalled(name: string, site: Site): boolean {
  const words = name.replace(BRACKETED, '').replace(ARTICLE, '').split(/\s+/);
  if (words.length > NAME_WORDS) return false;
  if (words.length === 1 && !site.hasInAddress(name)) return false;
  return site.handle === undefined || standIn(compact(site.handle), compact(name));
}

/** Whether the letters of one text stand in another in their order. */
function standIn(letters: string, text: string): boolean {
  let at = -1;
  return [...letters].every(letter => (at = text.indexOf(letter, at + 1)) >= 0);
}

/** So long are words that tell what a text is about. */
const TELLING = 5;

/** What says a word of the headline again is about the same. */
function sharesWord(name: string, headline: string): boolean {
  const words = new Set(headline.split(/[^\p{L}\p{M}]+/u).map(compact));
  return name.split(/[^\p{L}\p{M}]+/u).some(word => word.length >= TELLING && words.has(compact(word)));
}
