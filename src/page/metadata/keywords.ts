import type { Person } from '../../model/record.ts';
import { textOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues, type Found } from './declared/sources.ts';
import { JOINTS, parted, spelling } from './keyword-list.ts';
import { compact, foldText, isCutOff, repeats } from './text.ts';

const TAGS = ['article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject', 'keywords'];

interface Keywords {
  value: string[];
  source: string;
}

/**
 * The keywords of the first source that has any: JSON-LD, then meta tags; neither the headline nor the publisher, nor
 * who wrote the text.
 */
export function keywordsOf(
  declared: Declared,
  headline: string | undefined,
  publisher: string | undefined,
  authors: readonly Person[],
): Keywords | undefined {
  const descriptions = declaredValues(declared, 'description');
  const usable = listsIn(declared, publisher, authors).filter(
    ({ value }) =>
      !isPhrase(value, descriptions) &&
      !isCodes(value) &&
      !(value.length === 1 && repeats(value[0]!, headline)),
  );
  const [first, ...others] = usable;
  if (first?.value.length !== 1) return first;
  const [only] = first.value as [string];
  const told = [headline ?? '', ...descriptions.map(({ value }) => value)].map(foldText);
  const isTold = (word: string) => told.some(text => text.includes(foldText(word)));
  const better = ({ value }: Keywords) =>
    isParted(value, only) ||
    (value.length > 1 && !isTold(only) && value.some(word => SPACED.test(word) && isTold(word)));
  return others.find(better) ?? first;
}

function listsIn(
  { article: { data, article }, tags }: Declared,
  publisher = '',
  authors: readonly Person[],
): Keywords[] {
  const linked = article ? values(data, article, 'keywords').flatMap(value => textOf(value) ?? []) : [];
  const lists = [
    { value: parted(linked), source: 'json-ld' },
    ...TAGS.map(source => ({ value: parted(tags.get(source) ?? []), source })),
  ].map(({ value, source }) => ({
    value: withoutAuthors(value, authors).filter(
      word => spelling(word) !== spelling(publisher) && !UNFILLED.test(word),
    ),
    source,
  }));
  return lists.filter(({ value }) => value.length > 0);
}

/** What programs write where nobody has given any. */
const UNFILLED = /^(?:not set|none|null|undefined|n\/a)$/i;

/** A single word that a description has, too, tells little. */
const SPACED = /\S\s\S/;

/** Without the full names of authors, and the parts of these that stand beside them. */
function withoutAuthors(words: readonly string[], authors: readonly Person[]): string[] {
  const names = authors.filter(({ name, organization }) => !organization && /\s/.test(name));
  let left = [...words];
  for (const name of names.map(person => spelling(person.name))) {
    const others = left.filter(word => !spelling(word).includes(name));
    if (others.length < left.length) left = others.filter(word => !isPartOf(spelling(word), name));
  }
  return left;
}

/** A first or last name. */
const isPartOf = (word: string, name: string) => name.startsWith(word) || name.endsWith(word);

const LEAST_PARTS = 3;

/** Whether a list has the words of a text that lost the signs between them. */
function isParted(list: readonly string[], text: string): boolean {
  const letters = compact(text);
  return (
    list.length >= LEAST_PARTS &&
    list.reduce((sum, item) => sum + compact(item).length, 0) === letters.length &&
    list.every(item => letters.includes(compact(item)))
  );
}

const CODES = 8;
const CODE = /^[A-Z][A-Z\d]{1,5}$/;

/** Whether a list is one of codes, as agencies file their stories: `AER`, `INDS08`. */
function isCodes(words: readonly string[]): boolean {
  return words.length >= CODES && words.every(word => CODE.test(word));
}

const PHRASE_WORDS = 8;

/** Where the description is cut off it has the first of the words alone. */
const CUT_SHARE = 0.5;

/**
 * Whether these are the words of a description in their order, perhaps without the small ones, and no more than one
 * name of several words.
 */
function isPhrase(words: readonly string[], descriptions: readonly Found[]): boolean {
  if (words.length < PHRASE_WORDS || words.filter(word => /\s/.test(word)).length > 1) return false;
  return descriptions.some(({ value }) => {
    const least = isCutOff(value) ? Math.max(PHRASE_WORDS, words.length * CUT_SHARE) : words.length;
    return !isList(value, words) && runThrough(words, value.toLowerCase()) >= least;
  });
}

function isList(text: string, words: readonly string[]): boolean {
  return text.split(JOINTS).length * 2 > words.length;
}

/** How many of the first words stand one after the other in a text in small letters. */
function runThrough(words: readonly string[], text: string): number {
  let from = 0;
  for (const [i, word] of words.entries()) {
    const at = text.indexOf(word.toLowerCase(), from);
    if (at < 0) return i;
    from = at + word.length;
  }
  return words.length;
}
