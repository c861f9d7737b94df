import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { FinderInput } from './finding.ts';
import { namesPrice } from './page/prices.ts';

/** Shorter blocks are labels and headlines. In words. */
const SENTENCE_WORDS = 10;
/** The beginning of an article that is shown before a wall: no more than `MAX`, in words. */
const STUB_WORDS = { min: 10, max: 250 };
/** One prompt is a sentence of at least so many words, another stands within so many blocks behind it. */
const PROMPT_WORDS = 4;
const PROMPTS_WITHIN = { other: 6, paid: 12 };
/** The first of so many may be the one at which the text breaks off. */
const MOST_PROMPTS = 5;
/** Behind a mere appeal the text goes on, in paragraphs of more words. */
const PARAGRAPH_WORDS = 25;
/** Where a page declares that it is paid for, so much behind the prompt still tells what the money is for. In words. */
const APPEAL_WORDS = 100;

/** A paywall that shows this much of the article gives a record of it: title and standfirst of a short piece. In words. */
export const LEAD_WORDS = 25;
/** Of the plans that a wall offers so many at least have a price. */
const PLANS = 2;

/** What of an article is shown before the first prompt to pay. */
interface Stub {
  /** Words of its sentences. */
  words: number;
  /** Index of the prompt's block; that behind the last one without any. */
  gate: number;
}

/** Words of the article's sentences that are shown before prompts to pay; all of them without any. */
export function leadWords(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): number {
  return stubOf(blocks, input, kept).words;
}

/**
 * Where the text breaks off before prompts to pay: the first prompt behind a short article, in a sentence, right behind
 * which another line asks for money. Undefined where it goes on.
 */
export function paywallOf(
  blocks: readonly Block[],
  input: FinderInput,
  kept: Uint8Array,
): number | undefined {
  const isPaid = input.declared.isAccessibleForFree === false;
  const isParagraph = ({ index, words }: Block) => kept[index] === 1 && words > PARAGRAPH_WORDS;
  const told = (from: number, to = blocks.length) =>
    blocks.slice(from, to).reduce((sum, block) => sum + (isParagraph(block) ? block.words : 0), 0);
  let { words, gate } = stubOf(blocks, input, kept);
  for (let tried = 0; tried < MOST_PROMPTS && gate < blocks.length && words <= STUB_WORDS.max; tried++) {
    const next = blocks.findIndex(block => block.index > gate && asksForMoney(block, input));
    if (next < 0) return undefined;
    const isNear = next - gate <= (isPaid ? PROMPTS_WITHIN.paid : PROMPTS_WITHIN.other);
    const breaksOff = told(gate + 1) <= (isPaid ? APPEAL_WORDS : 0);
    if (isPrompt(blocks[gate]!, isPaid) && words >= STUB_WORDS.min && isNear && breaksOff) return gate;
    if (!isPaid) return undefined;
    words += told(gate + 1, next);
    gate = next;
  }
  return undefined;
}

/** A label above a picture says that what follows is paid for, a sentence that it is not shown. */
function isPrompt({ words, text }: Block, isPaid: boolean): boolean {
  return words >= PROMPT_WORDS && (!isPaid || endsSentence(text));
}

function stubOf(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): Stub {
  let words = 0;
  for (const block of blocks) {
    if (asksForMoney(block, input)) {
      if (words > 0) return { words, gate: block.index };
    } else if (kept[block.index] && block.words >= SENTENCE_WORDS) words += block.words;
  }
  return { words, gate: blocks.length };
}

function asksForMoney(block: Block, input: FinderInput): boolean {
  const hits = input.phrases(block.index);
  return hits.length > 0 && hits.some(hit => hit.class === 'paywall-prompt');
}

/** Whether what is kept of a page are the plans that a wall offers: a prompt to pay before any text, and prices. */
export function offersPlans(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): boolean {
  const gate = blocks.findIndex(block => kept[block.index] && asksForMoney(block, input));
  if (gate < 0) return false;
  const above = blocks.slice(0, gate).filter(({ index, words }) => kept[index] && words >= SENTENCE_WORDS);
  if (above.reduce((sum, { words }) => sum + words, 0) >= LEAD_WORDS) return false;
  const prices = blocks
    .slice(gate)
    .filter(({ index, words, text }) => kept[index] && namesPrice(text, words));
  return prices.length >= PLANS;
}
