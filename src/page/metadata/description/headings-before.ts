import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';

/** The head of a text has no more blocks. */
const REACH = 12;
const LABEL_WORDS = 12;
const PROSE_WORDS = 10;
/** A text may begin with these letters. */
const BEGINNING = 24;

/**
 * A description that is the beginning of the text, without the headings and labels at its head; they must be all that
 * stands before the first paragraph.
 */
export function withoutHeadings(description: string, blocks: readonly Block[]): string {
  const start = blocks
    .slice(0, REACH)
    .findIndex(block => block.kind === 'heading' && begins(description, block));
  if (start < 0) return description;
  let rest = description;
  for (const block of blocks.slice(start, start + REACH)) {
    if (begins(rest, block)) rest = rest.slice(block.text.length).trimStart();
    else {
      const isText = block.words >= PROSE_WORDS && rest.startsWith(block.text.slice(0, BEGINNING));
      return isText ? rest : description;
    }
  }
  return description;
}

/** Whether a text begins with a label; what ends a sentence is one of its own. */
function begins(text: string, { text: label, words }: Block): boolean {
  if (words === 0 || words > LABEL_WORDS || endsSentence(label)) return false;
  return text.startsWith(label) && text[label.length] === ' ';
}
