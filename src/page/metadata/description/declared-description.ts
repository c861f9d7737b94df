import { countWords } from '../../../block/words.ts';
import type { Person } from '../../../model/record.ts';
import { meta } from '../declared/meta-tags.ts';
import { type Declared, declaredValues, type Found } from '../declared/sources.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';
import type { Site } from '../site.ts';
import { wholeIn } from './cut-off.ts';

/** Less says nothing: `Home`, `12 comments`. In scripts that do not part words, so many letters. */
const LEAST_WORDS = /\S\s+\S+\s+\S|[\p{Lo}\p{M}]{6}/u;
/** Longer descriptions are the text itself. In UTF-16 units. */
const MAX_DESCRIPTION = 3000;
/** Templates join what a page lacks: `| Name of the Site`. */
const JOINS_NOTHING = /^[|•·:,;–—-]\s/;

/** A break as programs write it, two signs. */
const ESCAPED_BREAK = /\s*(?:\\r)?\\n(?!\p{Ll})\s*/gu;

/** What becomes of `&#8217;` that is cut off: a stroke through the letter before. */
const CUT_REFERENCE = /[\u0334-\u0338](?=\s?(?:…|\.{3}|$))/u;

function mended(text: string): string {
  const whole = text.replace(CUT_REFERENCE, '');
  return whole.includes('\\n') ? whole.replace(ESCAPED_BREAK, ' ').trim() : whole;
}

function describes(text: string): boolean {
  return text.length <= MAX_DESCRIPTION && LEAST_WORDS.test(text) && !JOINS_NOTHING.test(text);
}

/** What the author is takes no more words. */
const DETAIL_WORDS = 8;

/** Whether a text says only who wrote the article: `This post was written by Nora Vilk, ferry expert.` */
function isByline(text: string, authors: readonly Person[], find: FindPhrases): boolean {
  const named = authors.filter(({ name }) => text.includes(name));
  const end = Math.max(-1, ...named.map(({ name }) => text.lastIndexOf(name) + name.length));
  if (end < 0 || countWords(text.slice(end)) > DETAIL_WORDS) return false;
  return find(text).some(announces);
}

/** Whether the values of OpenGraph are the same on all pages: they call a website what the page is not called. */
function isOfSite({ tags }: Declared, site: Site, headline: string | undefined): boolean {
  const title = meta(tags, 'og:title');
  if (title === undefined || title === headline || meta(tags, 'og:type') !== 'website') return false;
  return title === meta(tags, 'og:site_name') || site.is(title);
}

/** The first description that is no byline, with the rest of its sentence where another goes on from it. */
export function descriptionIn(
  declared: Declared,
  site: Site,
  headline: string | undefined,
  authors: readonly Person[],
  find: FindPhrases,
): Found | undefined {
  const speaksOfSite = isOfSite(declared, site, headline);
  const all = declaredValues(declared, 'description')
    .filter(({ source }) => !(speaksOfSite && source.startsWith('og:')))
    .map(found => ({ ...found, value: mended(found.value) }));
  const first = all.find(
    ({ value }) =>
      value !== headline && !site.is(value) && describes(value) && !isByline(value, authors, find),
  );
  const others = all.flatMap(({ value }) => (value === first?.value ? [] : [value]));
  return first && { ...first, value: wholeIn(others, first.value) ?? first.value };
}
