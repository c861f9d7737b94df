import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { leadsIn } from './announced.ts';
import { isCredited } from './credit-lines.ts';
import { kindredShare } from './kindred-words.ts';
import { speaks } from './phrase-rule.ts';
import { isTeaser } from './teaser-list.ts';

const MAX_WORDS = 30;
/** Subheadings are shorter than headlines. */
const HEADLINE_WORDS = 7;
/** A story of its own shares no more of its words with the text around, be it its headline or what its picture shows. */
const KINDRED = { headline: 0.45, caption: 0.5 };
const PROSE_WORDS = 20;
const NEAR = 6;

/** What shows another story in a flat text. */
export interface OtherPicture {
  /** The story's headline, where no line leads to it. */
  headline?: Block;
}

/**
 * The story whose picture a line of flat text is the caption of: it has a credit, and stands right below the line that leads to
 * the story, `Read also: …`, or below its headline. Undefined for all other lines.
 */
export function otherPicture(block: Block, context: RuleContext): OtherPicture | undefined {
  const { page, phrases } = context;
  if (page.kind === 'html' || block.index === 0 || block.words > MAX_WORDS) return undefined;
  const leads = phrases(block.index - 1).some(
    hit => hit.class === 'related-teaser' && hit.start <= 1 && !hit.whole && speaks(hit, context.language),
  );
  if (leads) return isCredited(block, context) ? {} : undefined;
  const headline = otherHeadline(block, context);
  return headline && { headline };
}

/** The headline of another story right above the caption and credit of its picture, told by words that the text does not have. */
function otherHeadline(caption: Block, context: RuleContext): Block | undefined {
  const { page, phrases, standing } = context;
  const { blocks } = page;
  const above = blocks[caption.index - 1];
  if (!above || above.index === 0 || above.kind !== 'unknown' || above.words < HEADLINE_WORDS)
    return undefined;
  if (phrases(above.index).length > 0 || !isTeaser(above) || leadsIn(above, context)) return undefined;
  const isProse = ({ index, words }: Block) => words >= PROSE_WORDS && standing.kept(index);
  const isAmid =
    blocks.slice(Math.max(0, above.index - NEAR), above.index).some(isProse) &&
    blocks.slice(caption.index + 1, caption.index + 1 + NEAR).some(isProse);
  // Credits are slow to look for, and the words of a whole text slower.
  if (!isAmid || !isCredited(caption, context)) return undefined;
  const both = [above, caption];
  const isOther = (line: Block, most: number) => (kindredShare(line, both, blocks) ?? 1) <= most;
  return isOther(above, KINDRED.headline) && isOther(caption, KINDRED.caption) ? above : undefined;
}
