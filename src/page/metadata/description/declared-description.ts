import type { Person } from '../../../model/record.ts';
import { type Declared, declaredValues, type Found } from '../declared/sources.ts';
import type { FindPhrases } from '../find-phrases.ts';
import type { Site } from '../site.ts';
import { isByline } from './byline-text.ts';
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

/** The first description that is no byline, with the rest of its sentence where another goes on from it. */
export function descriptionIn(
  declared: Declared,
  site: Site,
  headline: string | undefined,
  authors: readonly Person[],
  find: FindPhrases,
): Found | undefined {
  const all = declaredValues(declared, 'description').map(found => ({
    ...found,
    value: mended(found.value),
  }));
  const first = all.find(
    ({ value }) =>
      value !== headline && !site.is(value) && describes(value) && !isByline(value, authors, find),
  );
  const others = all.flatMap(({ value }) => (value === first?.value ? [] : [value]));
  return first && { ...first, value: wholeIn(others, first.value) ?? first.value };
}
