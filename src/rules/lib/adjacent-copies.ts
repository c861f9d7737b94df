import type { Block } from '../../model/block.ts';
import type { RuleContext, Standing } from '../../model/rule.ts';
import type { Copy } from './copy.ts';

/** Blocks of a run: a single one said twice may be a refrain, and longer runs have a block long enough by itself. */
const RUN = { least: 2, most: 8 };
/** Runs with fewer words, or of labels alone, are the rows of a table or list. */
const RUN_WORDS = 14;
const SENTENCE_WORDS = 8;

/** The blocks of runs of short ones that are said again right behind, as cards for phones and desktops. */
export function* adjacentCopies(blocks: readonly Block[], { standing }: RuleContext): Iterable<Copy> {
  for (let at = RUN.least; at < blocks.length; at++) {
    for (let length = RUN.least; length <= Math.min(RUN.most, at); length++) {
      // Most are told apart by their lengths.
      if (blocks[at]!.text.length !== blocks[at - length]!.text.length) continue;
      if (!isCopy(blocks, at, length, standing)) continue;
      for (let i = at; i < at + length; i++) yield [i - length, i];
      at += length - 1;
      break;
    }
  }
}

function isCopy(blocks: readonly Block[], copy: number, length: number, { kept }: Standing): boolean {
  let words = 0;
  let hasSentence = false;
  for (let at = copy; at < copy + length; at++) {
    const block = blocks[at];
    if (block?.text !== blocks[at - length]!.text || !kept(at) || !kept(at - length)) return false;
    words += block.words;
    hasSentence ||= block.kind === 'paragraph' && block.words >= SENTENCE_WORDS;
  }
  return hasSentence && words >= RUN_WORDS;
}
