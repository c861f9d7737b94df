import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Copy } from './copy.ts';

/** Shorter lines are cells and labels. */
const LEAST_WORDS = 4;
const PROSE_WORDS = 20;
/** The cells of a table say the same number again. */
const DIGIT = /\p{Nd}/u;

/**
 * Lines of flat text that are said again right behind, once; not amid short lines, as in songs and tables, unless they
 * are items of a list.
 */
export function* lineCopies(blocks: readonly Block[], { page, standing }: RuleContext): Iterable<Copy> {
  if (page.kind !== 'text') return;
  const { kept, role } = standing;
  for (let at = 1; at < blocks.length; at++) {
    const { text, words, kind } = blocks[at]!;
    if (text !== blocks[at - 1]!.text || words < LEAST_WORDS || DIGIT.test(text)) continue;
    const [above, below] = [blocks[at - 2], blocks[at + 1]];
    if (above?.text === text || below?.text === text || !kept(at) || !kept(at - 1)) continue;
    if (role(at) !== undefined || role(at - 1) !== undefined) continue;
    if (kind === 'list-item' || isProse(above) || isProse(below)) yield [at - 1, at];
  }
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.words >= PROSE_WORDS;
}
