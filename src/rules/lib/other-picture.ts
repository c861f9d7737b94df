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
export const KINDRED = { headline: 0.45, caption: 0.5 };
/** Below a caption mostly stands the article's own text. */
const KINDRED_BELOW = 0.25;
const PROSE_WORDS = 20;
/** Lists and short paragraphs may stand between. */
const NEAR = 12;

/** A credit behind a sentence: `The pier on Monday. Photo: Ida Morel`, `The pier on Monday.AP`. */
const ENDS_IN_NAME = /[.!?…]["'”’»)]?\s?[^.!?…]{2,60}$/u;

/** What shows another story in a flat text. */
export interface OtherPicture {
  /** The story's headline, where no line leads to it. */
  headline?: Block;
}

/**
 * The story whose picture a line of flat text is the caption of: it has a credit, and stands right below the line that leads to
 * the story, `Read also: …`, or below or above its headline. Undefined for all other lines.
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

/** The headline of another story beside the caption and credit of its picture, told by words that the text does not have. */
function otherHeadline(caption: Block, context: RuleContext): Block | undefined {
  const { blocks } = context.page;
  const above = blocks[caption.index - 1];
  if (above && isHeadline(above, context) && isOther(above, caption, KINDRED, context)) return above;
  const below = blocks[caption.index + 1];
  if (!below || !isHeadline(below, context) || !ENDS_IN_NAME.test(caption.text)) return undefined;
  if (context.phrases(caption.index - 1).some(hit => hit.class === 'related-teaser')) return undefined;
  const most = { headline: KINDRED_BELOW, caption: KINDRED_BELOW };
  return isOther(below, caption, most, context) ? below : undefined;
}

function isHeadline(line: Block, context: RuleContext): boolean {
  const { index, kind, words } = line;
  if (index === 0 || words < HEADLINE_WORDS || context.phrases(index).length > 0) return false;
  return (kind === 'unknown' || isLoneItem(line, context)) && isTeaser(line) && !leadsIn(line, context);
}

/** Sites set a sign before teasers, as before items: `+ Ferry runs all night`. */
function isLoneItem({ index, kind }: Block, { page: { blocks } }: RuleContext): boolean {
  const isItem = (at: number) => blocks[at]?.kind === 'list-item';
  return kind === 'list-item' && !isItem(index - 1) && !isItem(index + 1);
}

function isOther(headline: Block, caption: Block, most: typeof KINDRED, context: RuleContext): boolean {
  const { page, standing } = context;
  const { blocks } = page;
  const [first, last] = headline.index < caption.index ? [headline, caption] : [caption, headline];
  const isProse = ({ index, words }: Block) => words >= PROSE_WORDS && standing.kept(index);
  const isAmid =
    blocks.slice(Math.max(0, first.index - NEAR), first.index).some(isProse) &&
    blocks.slice(last.index + 1, last.index + 1 + NEAR).some(isProse);
  // Credits are slow to look for, and the words of a whole text slower.
  if (!isAmid || !isCredited(caption, context)) return false;
  const share = (line: Block) => kindredShare(line, [headline, caption], blocks) ?? 1;
  return share(headline) <= most.headline && share(caption) <= most.caption;
}
