import { textOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues, type Found } from './declared/sources.ts';
import { compact, foldText, isCutOff, isSystemName, plainText, repeats } from './text.ts';

const MAX_KEYWORDS = 50;
const MAX_LENGTH = 100;
const TAGS = ['article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject', 'keywords'];

interface Keywords {
  value: string[];
  source: string;
}

/** The keywords of the first source that has any: JSON-LD, then meta tags; neither the headline nor the publisher. */
export function keywordsOf(
  declared: Declared,
  headline: string | undefined,
  publisher: string | undefined,
): Keywords | undefined {
  const descriptions = declaredValues(declared, 'description');
  const usable = listsIn(declared, publisher).filter(
    ({ value }) =>
      !isPhrase(value, descriptions) &&
      !isCodes(value) &&
      !(value.length === 1 && repeats(value[0]!, headline)),
  );
  const [first, ...others] = usable;
  return others.find(({ value }) => first!.value.length === 1 && isParted(value, first!.value[0]!)) ?? first;
}

function listsIn({ article: { data, article }, tags }: Declared, publisher = ''): Keywords[] {
  const linked = article ? values(data, article, 'keywords').flatMap(value => textOf(value) ?? []) : [];
  const lists = [
    { value: parted(linked), source: 'json-ld' },
    ...TAGS.map(source => ({ value: parted(tags.get(source) ?? []), source })),
  ].map(({ value, source }) => ({
    value: value.filter(word => spelling(word) !== spelling(publisher)),
    source,
  }));
  return lists.filter(({ value }) => value.length > 0);
}

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

/** Signs between the keywords of a list in one text. */
const JOINTS = /[,;|、，；،]/;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** What content systems call things by: `8ae9ab2d-fe1b-4230`, `_prio_3`, `ads:front`, `(1)`, addresses. */
const INTERNAL =
  /^(?:[\da-f]{4,}(?:-[\da-f]{3,})+|[\da-f]{16,}|_.*|https?:.*|\d{5,}|\p{L}[\p{L}\p{N}_-]*:[\p{L}\p{N}_-]\S*|[\p{L}\p{N}_-]+:[\p{L}\p{N}_-]+:.*|[^\p{L}\p{N}]*\p{N}{0,3}[^\p{L}\p{N}]*)$/iu;
/** Fields that content systems put among the keywords: `displayType: article`, `Language: English`. */
const FIELD = /^\p{L}[\p{L} -]{1,24}:\s?\S/u;
/** Fewer may be what a text is about. */
const FIELDS = 3;

/** A single value is a list in one text; in scripts without spaces these part words of a list. */
function parted(texts: readonly string[]): string[] {
  const single = texts.flatMap(text => (texts.length === 1 ? text.split(JOINTS) : [text]));
  const [only = ''] = single;
  const words = single.length === 1 && CJK.test(only) ? only.split(/\s+/) : single;
  const usable = words
    .map(plainText)
    .filter(text => text !== '' && text.length <= MAX_LENGTH && !INTERNAL.test(text) && !isSystemName(text));
  const subjects = usable.filter(text => !FIELD.test(text));
  const kept = usable.length - subjects.length < FIELDS ? usable : subjects;
  return different(kept).slice(0, MAX_KEYWORDS);
}

/** Names of one word each for what others call by its name: `night-boats`, `#NightBoats`. */
const SLUG = /^[^\s_-]+(?:[_-][^\s_-]+)+$|^#/;

/** The keywords once each, whatever their case; a name before its slug. */
function different(words: readonly string[]): string[] {
  const bySpelling = new Map<string, string>();
  for (const word of words) {
    const known = bySpelling.get(spelling(word));
    if (known === undefined || (SLUG.test(known) && !SLUG.test(word))) bySpelling.set(spelling(word), word);
  }
  return [...bySpelling.values()];
}

/** The same for keywords that differ in case and in the signs of a slug. */
function spelling(word: string): string {
  return foldText(word).replace(/[\s_#-]+/g, '');
}
