import type { Block } from '../model/block.ts';

const PROSE_WORDS = 20;
/** A table or code between paragraphs that stay, so many blocks away, belongs to them. */
export const NEAR = 4;

/** Whether prose that stays stands before and behind these blocks. */
export function isAmidProse(
  blocks: readonly Block[],
  first: number,
  last: number,
  kept: Uint8Array,
): boolean {
  const isProse = ({ index, words, kind }: Block) =>
    kept[index] === 1 && words >= PROSE_WORDS && kind !== 'table-cell' && kind !== 'code';
  return (
    blocks.slice(Math.max(0, first - NEAR), first).some(isProse) &&
    blocks.slice(last + 1, last + 1 + NEAR).some(isProse)
  );
}
