import type { Line } from './lines.ts';

/** What stands above and below a page is no longer. */
const MOST_WORDS = 20;
const DIGITS = /\p{Nd}+/gu;
/** Pages on the left have it before their head. */
const AT_END = /^0 | 0$/g;
const LETTER = /\p{L}/u;
const FIRST_NUMBER = /^[^\p{L}\p{Nd}]{0,3}(\d{1,4})(?![\p{L}\p{Nd}.,:)-])/u;
const LAST_NUMBER = /(?<![\p{L}\p{Nd}.,:-])(\d{1,4})(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,4})?[^\p{L}\p{Nd}]{0,3}$/u;

/** A line with its numbers made the same, but for one at its end, by which those of other pages are known. */
export function shapeOf({ text, words }: Line): string | undefined {
  return words > MOST_WORDS ? undefined : text.replace(DIGITS, '0').replace(AT_END, '');
}

/** Whether a shape says more than a number does. */
export function isTelling(shape: string): boolean {
  return LETTER.test(shape);
}

/** The number of its page that a line may begin or end with. */
export function pageNumbersIn({ text, words }: Line): number[] {
  if (words > MOST_WORDS) return [];
  const found = [FIRST_NUMBER.exec(text), LAST_NUMBER.exec(text)];
  return found.flatMap(match => (match ? Number(match[1]) : []));
}
