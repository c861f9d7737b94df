/** Labels are short; longer lines are sentences. */
export const LABEL_WORDS = 8;
const MAX_LENGTH = 80;

const QUOTED = /["“”„‟«»「」『』‹›]/u;
const ENDS_SENTENCE = /[.!?…。！？؟।:;,)\]]$/u;

/** Whether a text has quotation marks in it. */
export function isQuoted(text: string): boolean {
  return QUOTED.test(text);
}

/** Short, unquoted and without the punctuation of a sentence. */
export function looksLikeLabel(text: string, words: number): boolean {
  return words <= LABEL_WORDS && text.length <= MAX_LENGTH && !isQuoted(text) && !ENDS_SENTENCE.test(text);
}

/**
 * Written as interfaces write: a capital at most on the first word. Names and titles carry more capitals.
 * In scripts without case every label passes.
 */
export function looksLikeLineOfInterface(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /\p{L}/u.test(word));
  return words.length > 0 && words.slice(1).every(word => !/^\p{Lu}/u.test(word));
}

const WORD = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether a word mixes Latin letters with Cyrillic or Greek ones ("Lоgin" with a Cyrillic о). */
export function hasMixedWord(text: string): boolean {
  if (!LOOK_ALIKE.test(text)) return false;
  return [...text.matchAll(WORD)].some(([word]) => LATIN.test(word) && LOOK_ALIKE.test(word));
}
