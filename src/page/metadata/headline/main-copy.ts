import type { Block } from '../../../model/block.ts';

const PROSE_WORDS = 25;

/**
 * The line of a flat text that is its headline, of those that say it: the last before the first prose below them, or
 * the first where all are items of a list. Trails and lists of stories end with it, too.
 */
export function mainCopy(copies: readonly Block[], blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = copies;
  if (!first || others.length === 0) return first;
  const prose = blocks.find(({ index, words }) => index > first.index && words >= PROSE_WORDS);
  const before = copies.filter(({ index }) => index < (prose?.index ?? blocks.length));
  return before.findLast(({ kind }) => kind !== 'list-item') ?? first;
}
