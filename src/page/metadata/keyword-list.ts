import { foldText, isSystemName, plainText } from './text.ts';

const MAX_KEYWORDS = 50;
const MAX_LENGTH = 100;

/** Signs between the keywords of a list in one text. */
export const JOINTS = /[,;|、，；،]/;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** What content systems call things by: `8ae9ab2d-fe1b-4230`, `_prio_3`, `ads:front`, `(1)`, addresses. */
const INTERNAL =
  /^(?:[\da-f]{4,}(?:-[\da-f]{3,})+|[\da-f]{16,}|_.*|https?:.*|\d{5,}|\p{L}[\p{L}\p{N}_-]*:[\p{L}\p{N}_-]\S*|[\p{L}\p{N}_-]+:[\p{L}\p{N}_-]+:.*|[^\p{L}\p{N}]*\p{N}{0,3}[^\p{L}\p{N}]*)$/iu;
/** Fields that content systems put among the keywords: `displayType: article`, `Language: English`. */
const FIELD = /^\p{L}[\p{L} -]{1,24}:\s?\S/u;
/** Fewer may be what a text is about. */
const FIELDS = 3;

/** A single value is a list in one text; in scripts without spaces these part words of a list. */
export function parted(texts: readonly string[]): string[] {
  const single = texts.flatMap(text => (texts.length === 1 ? text.split(JOINTS) : [text]));
  const [only = ''] = single;
  const words = single.length === 1 && CJK.test(only) ? only.split(/\s+/) : single;
  const usable = words
    .map(plainText)
    .filter(text => text !== '' && text.length <= MAX_LENGTH && !INTERNAL.test(text) && !isSystemName(text));
  const subjects = usable.filter(text => !FIELD.test(text));
  const fields = usable.length - subjects.length;
  if (fields > FIELDS && fields > subjects.length) return [];
  return different(fields < FIELDS ? usable : subjects).slice(0, MAX_KEYWORDS);
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
export function spelling(word: string): string {
  return foldText(word).replace(/[\s_#-]+/g, '');
}
