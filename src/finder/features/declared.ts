import type { Block } from '../../model/block.ts';

/** Longer texts are compared by their beginning. */
const SAMPLE = 60;
const MIN_LETTERS = 12;

/**
 * By block: whether its text stands in a text that the page declares for machines; -1 where there is none
 * or the block is too short to tell.
 */
export function standsIn(blocks: readonly Block[], declared: string | undefined): Int8Array {
  const found = new Int8Array(blocks.length).fill(-1);
  if (!declared) return found;
  const whole = letters(declared);
  if (whole.length < MIN_LETTERS) return found;
  for (const { index, text } of blocks) {
    const sample = letters(text.slice(0, 2 * SAMPLE)).slice(0, SAMPLE);
    if (sample.length >= MIN_LETTERS) found[index] = whole.includes(sample) ? 1 : 0;
  }
  return found;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
