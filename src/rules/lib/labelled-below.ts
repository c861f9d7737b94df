import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import { speaks } from './phrase-rule.ts';

const COLON = /[:：]$/;
const LABEL_WORDS = 3;
const CAPTION_WORDS = { min: 4, max: 40 };
/** What is no name has no more. */
const FEW_WORDS = 4;
const NAME_WORDS = 10;
const PROSE_WORDS = 12;
/** The text goes on so soon below a picture. */
const NEAR = 6;

/**
 * Flat text: whether a line is the label of a credit, `Source:`, and the line below it is what it announces, with the caption above
 * it. At the end of a text it may be that of what the article is written from.
 */
export function isLabelBetween(label: Block, context: RuleContext): boolean {
  const { blocks } = context.page;
  const { text, words, index } = label;
  if (words > LABEL_WORDS || !COLON.test(text)) return false;
  const caption = blocks[index - 1];
  const credit = blocks[index + 1];
  if (!caption || !credit || caption.index === 0) return false;
  if (caption.words < CAPTION_WORDS.min || caption.words > CAPTION_WORDS.max) return false;
  if (endsSentence(caption.text) || COLON.test(caption.text) || endsSentence(credit.text)) return false;
  if (credit.words > FEW_WORDS && (credit.words > NAME_WORDS || !looksLikeCredit(credit.text))) return false;
  const { phrases, language, standing } = context;
  if (!phrases(index).some(hit => hit.class === 'credit' && hit.start === 0 && speaks(hit, language)))
    return false;
  if (phrases(caption.index).some(({ start }) => start <= 1)) return false;
  return blocks
    .slice(index + 2, index + 2 + NEAR)
    .some(block => block.words >= PROSE_WORDS && endsSentence(block.text) && standing.kept(block.index));
}
