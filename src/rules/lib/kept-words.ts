import type { Block } from '../../model/block.ts';
import type { Standing } from '../../model/rule.ts';

/** How many words of blocks stay so far. */
export function keptWords(blocks: readonly Block[], standing: Standing): number {
  return blocks.reduce((sum, { index, words }) => sum + (standing.kept(index) ? words : 0), 0);
}

/** Whether a line of so many words or more stays below a block: the text goes on there. */
export function goesOnBelow(
  { index }: Block,
  blocks: readonly Block[],
  standing: Standing,
  least: number,
): boolean {
  return blocks.slice(index + 1).some(block => block.words >= least && standing.kept(block.index));
}
