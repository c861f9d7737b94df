import { countWords } from '../../block/words.ts';
import { phrasesWithin } from '../../finder/text/phrase-parts.ts';
import { sentencesOf } from '../../finder/text/sentences.ts';
import type { Span } from '../../model/verdict.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';

/** Longer runs are sentences that a program left without their stop. */
const MOST_WORDS = 45;
const LEAST_WORDS = 3;
/** At the beginning of a text a sentence with a credit behind it is a caption; a long one may be the text's first. */
const FIRST_WORDS = 30;
const MOST_NAMES = 4;
/** So far back a caption may begin, in UTF-16 units. */
const REACH = 500;
/** Other signs may stand behind the stop. */
const STOPPED = /[.!?…。！？।؟][^\p{L}\p{N}]*$/u;

/**
 * The caption that stands before a credit amid a text: what no full stop parts from it, a name alone, or all from the
 * beginning of the text or the end of a phrase of interfaces on. Undefined where it may be a sentence of the article.
 */
export function captionBefore(
  text: string,
  from: number,
  credit: number,
  find: FindPhrases,
): Span | undefined {
  const start = Math.max(from, credit - REACH);
  const run = text.slice(start, credit);
  const border = phrasesWithin(run, { find }).at(-1);
  const first = border === undefined ? start : start + border;
  const sentences = sentencesOf(text.slice(first, credit)).map(([a, b]): Span => [a + first, b + first]);
  const last = sentences.at(-1);
  if (!last) return undefined;
  const said = text.slice(...last).trim();
  const words = countWords(said);
  const isAlone = sentences.length === 1;
  if (STOPPED.test(said)) {
    const isName = words <= MOST_NAMES && looksLikeCredit(said);
    const isBounded =
      isAlone && words <= FIRST_WORDS && words >= LEAST_WORDS && (border !== undefined || first === 0);
    if (!isName && !isBounded) return undefined;
  } else if (words < LEAST_WORDS || words > MOST_WORDS || (isAlone && first > from && border === undefined))
    return undefined;
  return [last[0], last[0] + text.slice(...last).trimEnd().length];
}
