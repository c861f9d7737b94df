import type { FinderInput } from '../finding.ts';

/** Phrases are hardly longer; in words. */
const MOST_WORDS = 9;
/** One word may begin the sentence: `Home Office staff said so.` */
const LEAST_WORDS = 2;
const WORD = /\S+\s*/y;
/** What a sentence, or a further phrase, begins with. */
const BEGINS = /^["'“‘«»„([¿¡•]?[\p{Lu}\p{Lo}\p{N}©]/u;

/**
 * Where, in UTF-16 units, the phrases of interfaces end that a sentence begins with, as in "Share this article Copy link The
 * ferry was late."; 0 without.
 */
export function phrasesBefore(sentence: string, input: Pick<FinderInput, 'find'>): number {
  let end = 0;
  let words = 0;
  for (let found = phraseAt(sentence, 0, input); found; found = phraseAt(sentence, end, input)) {
    end = found.end;
    words += found.words;
  }
  return words >= LEAST_WORDS && end < sentence.length ? end : 0;
}

/** The longest phrase that fills the words from a place on, where what follows can begin a text. */
function phraseAt(
  sentence: string,
  from: number,
  { find }: Pick<FinderInput, 'find'>,
): { end: number; words: number } | undefined {
  let found: { end: number; words: number } | undefined;
  WORD.lastIndex = from;
  for (let words = 1; words <= MOST_WORDS && WORD.test(sentence); words++) {
    const end = WORD.lastIndex;
    const text = sentence.slice(from, end).trimEnd();
    if (
      (end === sentence.length || BEGINS.test(sentence.slice(end, end + 3))) &&
      find(text).some(hit => hit.whole)
    )
      found = { end, words };
    WORD.lastIndex = end;
  }
  return found;
}
