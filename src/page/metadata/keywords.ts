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

/** A single value is a list in one text. */
function parted(texts: readonly string[]): string[] {
  const single = texts.flatMap(text => (texts.length === 1 ? text.split(/[,;]/) : [text]));
  const usable = single.map(plainText).filter(text => text !== '' && text.length <= MAX_LENGTH);
  return [...new Set(usable)].slice(0, MAX_KEYWORDS);
}
