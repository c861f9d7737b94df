import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { captionLine } from './credit-behind.ts';
import { startsWithCredit } from './credit-lines.ts';
import { speaks } from './phrase-rule.ts';

const MAX_WORDS = 30;

/**
 * Whether a line of flat text is the caption of another story's picture: it has a credit, and stands right below the line
 * that leads to the story, `Read also: …`.
 */
export function isOtherPicture(block: Block, context: RuleContext): boolean {
  const { page, language, phrases, find } = context;
  if (page.kind === 'html' || block.index === 0 || block.words > MAX_WORDS) return false;
  const leads = phrases(block.index - 1).some(
    hit => hit.class === 'related-teaser' && hit.start <= 1 && !hit.whole && speaks(hit, language),
  );
  if (!leads) return false;
  const spoken = phrases(block.index).filter(hit => speaks(hit, language));
  return (
    spoken.some(hit => hit.class === 'credit') ||
    startsWithCredit(block, context) ||
    captionLine(block.text, spoken, part => find(part).filter(hit => speaks(hit, language))) !== undefined
  );
}
