import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { Standing } from '../../model/rule.ts';

/** So far off prose may stand: labels and further lines of the kind stand between. */
const NEAR = 3;
const PROSE_WORDS = 15;

/** Whether prose that stays stands shortly above a line and shortly below it. */
export function isAmidProse({ index }: Block, blocks: readonly Block[], standing: Standing): boolean {
  const isProse = ({ index: at, words, text }: Block) =>
    words >= PROSE_WORDS && endsSentence(text) && standing.kept(at);
  return (
    blocks.slice(Math.max(0, index - NEAR), index).some(isProse) &&
    blocks.slice(index + 1, index + 1 + NEAR).some(isProse)
  );
}
