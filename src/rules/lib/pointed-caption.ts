import type { Block } from '../../model/block.ts';
import { TRIANGLE } from '../../page/media/pointer.ts';

const WORDS = { min: 3, max: 45 };
/** So far below one another, with a picture between them, two of them are no list. */
const LINES_APART = 3;

/** Flat text: whether a line begins with a sign that points to a picture, and is no item of a list of such lines. */
export function isPointed({ index, line, text, words }: Block, blocks: readonly Block[]): boolean {
  if (words < WORDS.min || words > WORDS.max || !TRIANGLE.test(text)) return false;
  const isBeside = (other: Block | undefined) =>
    other !== undefined && Math.abs(other.line - line) < LINES_APART && TRIANGLE.test(other.text);
  return !isBeside(blocks[index - 1]) && !isBeside(blocks[index + 1]);
}
