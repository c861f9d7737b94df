import { countWords } from '../../../block/words.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';

/** What the author is takes no more words. */
const DETAIL_WORDS = 8;

/** Whether a text says only who wrote the article: `This post was written by Nora Vilk, ferry expert.` */
export function isByline(text: string, authors: readonly { name: string }[], find: FindPhrases): boolean {
  const named = authors.filter(({ name }) => text.includes(name));
  const end = Math.max(-1, ...named.map(({ name }) => text.lastIndexOf(name) + name.length));
  if (end < 0 || countWords(text.slice(end)) > DETAIL_WORDS) return false;
  return find(text).some(announces);
}
