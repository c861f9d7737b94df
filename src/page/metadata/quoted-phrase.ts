import type { PhraseHit } from '../../model/rule.ts';

const OPENS_QUOTE = /^["“”„‟«»「『‹›]\s?$/u;
const CLOSES_QUOTE = /["“”«»」』‹›]\P{L}*\p{L}/u;

/** Whether a line opens with a quotation that the phrase is in, and goes on behind it: `"We use cookies," says the baker`. */
export function isInQuotation({ start, end }: PhraseHit, text: string): boolean {
  if (start === 0 || start > 2 || !OPENS_QUOTE.test(text.slice(0, start))) return false;
  return CLOSES_QUOTE.test(text.slice(end));
}
