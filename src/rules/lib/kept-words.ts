import type { Block } from '../../model/block.ts';
import type { Standing } from '../../model/rule.ts';

/** How many words of blocks stay so far. */
export function keptWords(blocks: readonly Block[], standing: Standing): number {
  return blocks.reduce((sum, { index, words }) => sum + (standing.kept(index) ? words : 0), 0);
}
