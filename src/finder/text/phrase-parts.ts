import type { FinderInput } from '../finding.ts';

type Finder = Pick<FinderInput, 'find'>;

/** Phrases are hardly longer; in words. */
const MOST_WORDS = 9;
/** One word may be part of the sentence: `Home Office staff said so.` */
const LEAST_WORDS = 2;
const WORD = /\S+\s*/y;
/** What a sentence, or a further phrase, begins with. */
const BEGINS = /^["'“‘«»„([¿¡•]?[\p{Lu}\p{Lo}\p{N}©]/u;

/**
 * Where, in UTF-16 units, the phrases of interfaces end that a sentence begins with, as in "Share this article Copy link The
 * ferry was late."; 0 without.
 */
export function phrasesBefore(sentence: string, input: Finder): number {
  const end = phrasesFrom(sentence, 0, input);
  return end < sentence.length ? end : 0;
}

/** Where the phrases end that follow on each other from a place on, of two words and more; the place itself without. */
function phrasesFrom(sentence: string, from: number, input: Finder): number {
  let end = from;
  let words = 0;
  for (let found = phraseAt(sentence, end, input); found; found = phraseAt(sentence, end, input)) {
    end = found.end;
    words += found.words;
  }
  return words >= LEAST_WORDS ? end : from;
}

/** The longest phrase that fills the words from a place on, where what follows can begin a text. */
function phraseAt(
  sentence: string,
  from: number,
  { find }: Finder,
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

const CAPITALS = /(?<=\s)["'“‘«»„([¿¡•]?[\p{Lu}©]/gu;

/** Where such phrases of two words and more begin and end amid a sentence, in order. */
export function phrasesWithin(sentence: string, input: Finder): number[] {
  const places: number[] = [];
  let from = 0;
  for (const { index } of sentence.matchAll(CAPITALS)) {
    if (index < from) continue;
    const end = phrasesFrom(sentence, index, input);
    if (end === index) continue;
    places.push(index, end);
    from = end;
  }
  return places;
}
