import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { blocksWithin, galleriesOf } from '../../page/media/galleries.ts';
import { saysNoPrompt } from './caption-signs.ts';
import { keptWords } from './kept-words.ts';
import { isMainHeading } from './main-heading.ts';

const STEPS_UP = 12;
/** Elements that hold more than the one before. */
const STEPS_BESIDE = 5;
const NEAR = 6;
const PROSE_WORDS = 12;
const ELSEWHERE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'body', 'html']);

/** Texts that the finder keeps with a picture each are steps of instructions or parts of a long list, if they are long. */
const KEPT_WORDS = 40;

/**
 * The captions and credits in galleries and slide shows that stand beside text that stays, by block: the indices of
 * all that are of the same picture. What the finder keeps counts only where the page calls it a gallery and the article
 * has more text than that.
 */
export function slidesOfArticle(context: RuleContext): ReadonlyMap<number, readonly number[]> {
  const { page } = context;
  const found = new Map<number, readonly number[]>();
  if (page.kind !== 'html' || context.pageType !== 'article') return found;
  const galleries = galleriesOf(page);
  const words = galleries.length === 0 ? 0 : keptWords(page.blocks, context.standing);
  for (const gallery of galleries) {
    if (!isNearText(gallery.row, context, page)) continue;
    const isMost = 2 * keptWords(blocksWithin(gallery.row, page), context.standing) > words;
    const takesKept = gallery.called && !isMost;
    for (const slide of gallery.slides)
      for (const at of slide) if (isCaption(page.blocks[at]!, takesKept, context)) found.set(at, slide);
  }
  return found;
}

function isCaption(block: Block, takesKept: boolean, context: RuleContext): boolean {
  if (context.standing.kept(block.index) && !(takesKept && block.words <= KEPT_WORDS)) return false;
  return saysNoPrompt(block, context);
}

/** Whether one of the next elements around an element has text that stays, or the headline, close to it. */
function isNearText(box: number, context: RuleContext, { blocks, elements }: HtmlPage): boolean {
  const { first, last, parent, nodes } = elements;
  const isText = (at: number) => {
    const block = blocks[at]!;
    if (block.kind === 'heading') return isMainHeading(block, context);
    return block.words >= PROSE_WORDS && context.standing.kept(at);
  };
  let larger = 0;
  for (let row = box, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++) {
    if (ELSEWHERE.has(nodes[row]!.name)) return false;
    for (let at = first[box]! - 1; at >= Math.max(first[row]!, first[box]! - NEAR); at--)
      if (isText(at)) return true;
    for (let at = last[box]!; at < Math.min(last[row]!, last[box]! + NEAR); at++) if (isText(at)) return true;
    if (last[row]! - first[row]! > last[box]! - first[box]! && ++larger === STEPS_BESIDE) return false;
  }
  return false;
}
