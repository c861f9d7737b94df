import type { Span } from '../../model/verdict.ts';

/** "Dr." and "Vol." end no sentence. */
const SENTENCE_END =
  /(?:(?<!(?<![\p{L}\p{M}])\p{Lu}\p{Ll}{1,2})\.|[!?…])["'”’»)\]]{0,3}\s+(?=["'“‘«([¿¡]?[\p{Lu}\p{N}])|[。！？।؟]["'”’」』)]{0,3}\s*/gu;
/** What is shorter ended with an abbreviation or a number; in UTF-16 units. */
const LEAST_UNITS = 25;

/** A text in its sentences, which cover all of it. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(SENTENCE_END)) {
    const end = index + sign.length;
    if (end - start < LEAST_UNITS) continue;
    spans.push([start, end]);
    start = end;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const CAPITAL = /^[\p{Lu}\p{N}]/u;
/** A run of labels has more capitals than this to a small letter. */
const SMALL_COST = 1.5;
/** A shorter run may be a name at the beginning of a sentence. */
const LEAST_LABELS = 8;

/**
 * Where, in UTF-16 units, the labels end that stand before a sentence, as in "Home News Sport Log In The ferry was
 * late."; 0 without. The best point to part words with capitals from words without, so that scripts that know no
 * capitals have no labels.
 */
export function labelsBefore(text: string): number {
  let score = 0;
  let best = 0;
  let end = 0;
  let words = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    words++;
    if (CAPITAL.test(word)) {
      // The capital itself begins the sentence when what follows is small.
      if (score > best && words > LEAST_LABELS) [best, end] = [score, index];
      score++;
    } else score -= SMALL_COST;
  }
  return end;
}
