import type { Block } from '../../model/block.ts';

/** Longer texts that stand on a page again are sentences, or captions of several pictures. */
const MOST_WORDS = 3;
const LEAST_TIMES = 3;
const WORD = /\p{L}{2}|\p{Lo}/u;
/** `24,99 EUR`, `CHF 120` */
const CURRENCY = /(?<!\p{L})(?:[A-Z]{3}|kr|zł|Kč|Ft|lei|руб)(?!\p{L})/gu;
const DIGIT = /\p{N}/u;

/**
 * Tells prices, numbers and labels, such as those of buttons, which a page says over and over, from what tells of a
 * picture.
 */
export function pageLabels(blocks: readonly Block[]): (block: Block) => boolean {
  let times: Map<string, number> | undefined;
  return ({ text, words }) => {
    if (!WORD.test(DIGIT.test(text) ? text.replace(CURRENCY, '') : text)) return true;
    if (words > MOST_WORDS) return false;
    return ((times ??= timesOf(blocks)).get(text) ?? 0) >= LEAST_TIMES;
  };
}

function timesOf(blocks: readonly Block[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text, words } of blocks) if (words <= MOST_WORDS) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
