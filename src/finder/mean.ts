import type { Block } from '../model/block.ts';

/** The mean of a figure of blocks, by their words. */
export function meanOf(own: readonly Block[], figure: (block: Block) => number): number {
  let sum = 0;
  let words = 0;
  for (const block of own) {
    sum += block.words * figure(block);
    words += block.words;
  }
  return words === 0 ? 0 : sum / words;
}
