import { endsSentence } from '../../../block/sentence-end.ts';
import { countWords } from '../../../block/words.ts';
import { isCutOff, withoutEllipsis } from '../text.ts';

/** So many letters stand in no other text by chance. */
const TAIL = 24;
/** What is shorter and has no sign of it is cut off only where a text begins with it. */
const CUT_LENGTH = 120;
const CURLED = /[‘’“”]/;
/** A sentence that goes on for longer is left out. */
const MAX_REST = 300;
/** Marks, numbers and abbreviations end no sentence: a letter or two, or such a word with a capital. */
const STOP =
  /(?:[!?؟።։]|(?<![\s(]\p{Lu}\p{Ll}{0,2}|[\s(.]\p{L}|\d)\.|…)["'»”’)\]]{0,2}(?=\s+["'«„“‘([]?[\p{Lu}\p{Lo}\p{N}]|$)|[。！？][」』）”]?|[।۔]/gu;

/** `on the 14.`, where a program took the full stop for the end of a sentence. */
const ORDINAL = /\p{N}\.$/u;

/** So few words behind the last sentence say nothing. */
const FRAGMENT_WORDS = 3;

/**
 * A description that the text goes on from in the middle of a sentence, with the rest of that; else without the
 * sentence, where most is left. What ends of its own is as it was.
 */
export function whole(description: string, texts: readonly string[]): string {
  const stem = withoutEllipsis(description);
  return (
    wholeIn(texts, description) ?? (stem === description ? description : withoutFragment(description, stem))
  );
}

/** The same where one of the texts goes on from it. */
export function wholeIn(texts: readonly string[], description: string): string | undefined {
  const stem = withoutEllipsis(description);
  if (stem === description && endsSentence(description) && !ORDINAL.test(description)) return description;
  const mayBeWhole = stem === description && stem.length < CUT_LENGTH;
  const rest = restIn(
    stem,
    mayBeWhole ? texts.filter(text => straight(text).startsWith(straight(stem))) : texts,
  );
  if (rest === undefined) return undefined;
  if (stem !== description && endsSentence(stem) && /^\s/.test(rest)) return stem;
  const end = sentenceEnds(rest)[0] ?? rest.length;
  if (end <= MAX_REST) return stem + rest.slice(0, end);
  const last = sentenceEnds(stem).at(-1) ?? 0;
  return last * 2 >= stem.length ? stem.slice(0, last) : description;
}

function withoutFragment(description: string, stem: string): string {
  const end = sentenceEnds(stem).at(-1);
  if (end === undefined || end * 2 < stem.length || !/\s/.test(stem[end] ?? '')) return description;
  return countWords(stem.slice(end)) <= FRAGMENT_WORDS ? stem.slice(0, end) : description;
}

/** What stands behind a text in one of others; undefined where nothing does. */
function restIn(stem: string, texts: readonly string[]): string | undefined {
  const tail = straight(stem.slice(-TAIL));
  if (tail.length < TAIL) return undefined;
  for (const text of texts) {
    const at = straight(text).indexOf(tail);
    const rest = at < 0 ? '' : text.slice(at + TAIL);
    if (/\p{L}/u.test(rest) && !isCutOff(rest)) return rest;
  }
  return undefined;
}

/** A text with plain quotes, each in its place. */
function straight(text: string): string {
  return CURLED.test(text) ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text;
}

function sentenceEnds(text: string): number[] {
  return Array.from(text.matchAll(STOP), ({ index, 0: stop }) => index + stop.length);
}
