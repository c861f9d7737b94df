import type { Block } from '../model/block.ts';
import type { FinderInput } from './finding.ts';
import { namesPrice } from './page/prices.ts';

/** Shorter blocks are labels and headlines. In words. */
const SENTENCE_WORDS = 10;
/** The beginning of an article that is shown before a wall: no more than `MAX`, in words. */
const STUB_WORDS = { min: 10, max: 250 };
/** One prompt is a sentence of at least so many words, another stands within so many blocks behind it. */
const PROMPT_WORDS = 4;
const PROMPTS_WITHIN = 6;
/** Behind a mere appeal the text goes on, in paragraphs of more words. */
const PARAGRAPH_WORDS = 25;

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
 * Whether the text breaks off before prompts to pay: a short article, right behind which two lines or more
 * ask for money, the first of them in a sentence.
 */
export function isPaywalled(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): boolean {
  const { words, gate } = stubOf(blocks, input, kept);
  const prompt = blocks[gate];
  if (!prompt || prompt.words < PROMPT_WORDS || words < STUB_WORDS.min || words > STUB_WORDS.max)
    return false;
  const behind = blocks.slice(gate + 1);
  const goesOn = behind.some(block => kept[block.index] && block.words > PARAGRAPH_WORDS);
  return !goesOn && behind.slice(0, PROMPTS_WITHIN).some(block => asksForMoney(block, input));
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
