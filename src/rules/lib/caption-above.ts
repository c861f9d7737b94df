import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';

/** Fewer words are a label, a name or a heading; more are a paragraph. */
const MIN_WORDS = 5;
const MAX_WORDS = 45;
/** A paragraph as short, of one sentence, stands above a credit less often than a caption does. */
const SHORT_SENTENCE = 22;
const NEXT_SENTENCE = /[.!?…]["”’»)]?\s+["“„«‘]?[\p{Lu}\p{Lo}]/u;

/**
 * In flat text and Markdown: the line right above one that is a credit and nothing else, where it reads as the caption.
 * A full stop may end a paragraph as well: then it must be one short sentence amid the text, or stand below a picture, or
 * empty lines must set the two apart from what is around, or brackets must hold the credit. `below`: the blocks right below
 * pictures. `isAmidText`: whether the text goes on below the credit.
 */
export function captionAbove(
  credit: Block,
  blocks: readonly Block[],
  below: ReadonlyMap<number, unknown>,
  isAmidText: boolean,
): Block | undefined {
  const above = blocks[credit.index - 1];
  // The first line is the headline, unless it stands again.
  const isFirst = above?.index === 0 && !blocks.some(({ index, text }) => index > 0 && text === above.text);
  if (!above || isFirst || above.words < MIN_WORDS || above.words > MAX_WORDS) return undefined;
  if (above.kind !== 'unknown' && above.kind !== 'paragraph') return undefined;
  // What is set off from its credit is a heading, and the credit is of what follows.
  const after = blocks[credit.index + 1];
  if (after && after.line - credit.line < credit.line - above.line) return undefined;
  const isCaption =
    below.has(above.index) ||
    !endsSentence(above.text) ||
    BRACKETED.test(credit.text) ||
    (isAmidText && isShortSentence(above)) ||
    isSetApart(above, credit, blocks);
  return isCaption ? above : undefined;
}

/** `(Photo: Ida Morel)` goes with what stands before it. */
const BRACKETED = /^[([（【].*[)\]）】]$/u;

/** No question, which may be a heading. */
function isShortSentence({ text, words }: Block): boolean {
  return words <= SHORT_SENTENCE && /[.。।۔]["”’»]?$/u.test(text) && !NEXT_SENTENCE.test(text);
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
