import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isInPictureLink } from '../../page/media/picture-links.ts';
import { isAmidProse } from './amid-prose.ts';
import { isCalledCredit, startsWithCredit } from './credit-lines.ts';
import { isMainHeading } from './main-heading.ts';

/** What tells captions, whatever the finder thinks of them. */
export interface CaptionSigns {
  /** Its mark-up says caption. */
  named(block: Block): boolean;
  /** Below a picture of the article in a box of their own. */
  boxed: ReadonlySet<number>;
  /** In a gallery of the article: the blocks of the same picture. */
  slides: ReadonlyMap<number, readonly number[]>;
}

/** Pictures stand among the text, or shortly above it. */
const ABOVE = 6;
/** Between the headline and the text, bylines and buttons stand beside the picture. */
const BELOW_HEADLINE = 25;
const ABOVE_HEADLINE = 3;
/** In flat text dates and labels of buttons stand there in lines of their own, and a credit alone tells a caption. */
const LINES_ABOVE = 12;
/** Below this probability a picture is that of another story. */
const MIN_PROBABILITY = 0.03;
const MAX_LINKS = 0.5;

export interface CaptionRange {
  /** Where the pictures above the text may stand. */
  from: number;
  /** Where the text begins and ends. */
  first: number;
  to: number;
}

/** Where the pictures of the article may stand, told by what the finder keeps. */
export function captionRange(blocks: readonly Block[], context: RuleContext): CaptionRange {
  const { standing, page } = context;
  const isKept = ({ index }: Block) => standing.kept(index);
  const first = blocks.find(block => isKept(block) && block.kind !== 'heading')?.index ?? 0;
  const headline = blocks.find(block => isMainHeading(block, context));
  const isAbove = headline !== undefined && headline.index >= first - BELOW_HEADLINE;
  const above = page.kind === 'text' ? LINES_ABOVE : ABOVE;
  return {
    from: Math.min(first - above, isAbove ? headline.index - ABOVE_HEADLINE : first),
    first,
    to: blocks.findLastIndex(isKept),
  };
}

/**
 * Tells whether a block stands where the pictures of the article are. A credit in a figure may be all links; the finder
 * thinks little of what stands above the text, though mark-up tells that it is a caption.
 */
export function reachOf(
  blocks: readonly Block[],
  context: RuleContext,
  range: CaptionRange,
  { named, boxed, slides }: CaptionSigns,
): (block: Block) => boolean {
  const isFlat = context.page.kind === 'text';
  const linksOf = (block: Block) => (isInPictureLink(block, context.page) ? 0 : block.linkDensity);
  const isCaption = (block: Block | undefined) =>
    block !== undefined && (block.kind === 'caption' || named(block));
  const isCaptionOfLead = (block: Block) =>
    (linksOf(block) ?? 0) <= MAX_LINKS &&
    (isCaption(block) ||
      isCalledCredit(block, context) ||
      (isCaption(blocks[block.index - 1]) && startsWithCredit(block, context)));
  return block => {
    if (slides.has(block.index)) return true;
    if (block.index < range.from || block.index > range.to) return false;
    if (isFlat && block.index < range.first) return true;
    return (
      (context.probability(block.index) ?? 1) >= MIN_PROBABILITY ||
      (block.kind === 'caption' && linksOf(block) === 0 && block.index >= range.first) ||
      boxed.has(block.index) ||
      // A credit alone is like nothing in the text; those of other stories stand together.
      (isFlat && startsWithCredit(block, context) && isAmidProse(block, blocks, context.standing)) ||
      (block.kind === 'caption' && startsWithCredit(block, context)) ||
      (block.index < range.first && isCaptionOfLead(block))
    );
  };
}
