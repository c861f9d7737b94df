import { textOf, values } from './declared/json-ld.ts';
import type { Declared } from './declared/sources.ts';
import { plainText } from './text.ts';

const MAX_KEYWORDS = 50;
const MAX_LENGTH = 100;
const TAGS = ['article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject', 'keywords'];

/** The keywords of the first source that has any: JSON-LD, then meta tags. */
export function keywordsOf({
  article: { data, article },
  tags,
}: Declared): { value: string[]; source: string } | undefined {
  const linked = article ? values(data, article, 'keywords').flatMap(value => textOf(value) ?? []) : [];
  const found = parted(linked);
  if (found.length > 0) return { value: found, source: 'json-ld' };
  for (const source of TAGS) {
    const value = parted(tags.get(source) ?? []);
    if (value.length > 0) return { value, source };
  }
  return undefined;
}

/** Signs between the keywords of a list in one text. */
const JOINTS = /[,;|、，；،]/;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** What content systems call things by: `8ae9ab2d-fe1b-4230`, `_prio_3`, addresses. */
const INTERNAL = /^(?:[\da-f]{4,}(?:-[\da-f]{3,})+|[\da-f]{16,}|_.*|https?:.*|\d{5,})$/i;
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
    .filter(text => text !== '' && text.length <= MAX_LENGTH && !INTERNAL.test(text));
  const subjects = usable.filter(text => !FIELD.test(text));
  const kept = usable.length - subjects.length < FIELDS ? usable : subjects;
  return [...new Set(kept)].slice(0, MAX_KEYWORDS);
}
