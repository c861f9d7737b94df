import type { Span } from '../../model/verdict.ts';

/** "Dr.", "Vol." and "p.m." end no sentence, nor does "Sept." before a day. */
const STOP = String.raw`(?<!(?<![\p{L}\p{M}.])\p{Lu}\p{Ll}{0,2}|\p{Ll}\.\p{Ll}|(?<![\p{L}\p{M}])\p{Lu}(?:\p{Ll}{3}|\p{Lu}{2})(?=\.\s\p{N}))\.|[!?…]`;
const SPACED = String.raw`(?:${STOP})["'”’»)\]]{0,3}\s+(?=["'“‘«([¿¡]?[\p{Lu}\p{N}])`;
/** A program has glued the next sentence on. */
const GLUED = String.raw`(?<=\p{Ll}{2})[.!?…]{1,3}["”’»)\]]{0,2}(?=["“‘«]?\p{Lu}[\p{L}\s’])`;
const SENTENCE_END = new RegExp(`${SPACED}|${GLUED}|[。！？।؟]["'”’」』)]{0,3}\\s*`, 'gu');
const GLUED_END = new RegExp(GLUED, 'gu');
/** Fewer are slips. */
const LEAST_GLUED = 3;

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

/** Whether a program wrote sentences out with nothing between them. */
export function hasGluedSentences(text: string): boolean {
  return (text.match(GLUED_END)?.length ?? 0) >= LEAST_GLUED;
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
  let labels = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (CAPITAL.test(word)) {
      // The capital itself begins the sentence when what follows is small.
      if (score > best) [best, end, labels] = [score, index, words];
      score++;
    } else score -= SMALL_COST;
    words++;
  }
  return labels >= LEAST_LABELS ? end : 0;
}
