import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';

/** Fewer words are a label, a name or a heading; more are a paragraph. */
const MIN_WORDS = 5;
const MAX_WORDS = 45;

/**
 * In flat text: the line right above one that is a credit and nothing else, where it reads as the caption. A full stop may
 * end a paragraph as well: then empty lines must set the two apart from what is around.
 */
export function captionAbove(credit: Block, blocks: readonly Block[]): Block | undefined {
  const above = blocks[credit.index - 1];
  // The first line is the headline.
  if (!above || above.index === 0 || above.words < MIN_WORDS || above.words > MAX_WORDS) return undefined;
  if (above.kind !== 'unknown' && above.kind !== 'paragraph') return undefined;
  return !endsSentence(above.text) || isSetApart(above, credit, blocks) ? above : undefined;
}

function isSetApart(above: Block, credit: Block, blocks: readonly Block[]): boolean {
  const before = blocks[above.index - 1];
  const after = blocks[credit.index + 1];
  const isClose = (one: Block, other: Block) => other.line - one.line === 1;
  return (
    isClose(above, credit) &&
    (before === undefined || !isClose(before, above)) &&
    (after === undefined || !isClose(credit, after))
  );
}
