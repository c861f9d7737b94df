import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import { siteSuffix } from './repeat.ts';

/** Fewer words may end a credit and a caption by chance. */
const CAPTION_WORDS = 3;
/** Longest name of a site behind an alternative text, with the signs before it. */
const MOST_SUFFIX = 44;

/**
 * Flat text: where a caption begins that is glued to the credit before it, `© Agency / NameThe old mill`, told in any script by
 * what a line beside it says: the credit alone, or the caption as the alternative text of the picture.
 */
export function captionSaidBeside({ text, index }: Block, blocks: readonly Block[]): number | undefined {
  for (const other of [blocks[index + 1], blocks[index - 1]]) {
    if (!other || other.text.length >= text.length + MOST_SUFFIX) continue;
    if (other.text.length < text.length && text.startsWith(other.text)) return other.text.length;
    const copy = other.text.slice(0, siteSuffix(other.text)?.start);
    if (copy.length < text.length && text.endsWith(copy) && countWords(copy) >= CAPTION_WORDS)
      return text.length - copy.length;
  }
  return undefined;
}
