import type { Element } from 'domhandler';
import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isIllustration } from '../../page/media/pictures.ts';
import { LEAD_MARKUP } from '../../page/metadata/head-window.ts';
import { saysNoPrompt } from './caption-signs.ts';
import { MAX_CREDIT_WORDS } from './credit-lines.ts';
import { isMainHeading } from './main-heading.ts';
import { isWithin } from './picture-box.ts';

/** A caption and its credit. */
const MOST_BLOCKS = 2;
const LEAST_WORDS = 3;
const MOST_WORDS = 60;
/** Few captions have more. */
const CAPTION_WORDS = 30;
const STEPS_UP = 6;
/** What the finder keeps is a caption where the article goes on in plain paragraphs around it. */
const KEPT_WORDS = 40;
const PROSE_WORDS = 20;
const LEAST_PARAGRAPHS = 3;
const SHOWN = ['img', 'video', 'iframe', 'object', 'embed', 'amp-video'];
/** The length of a video, and the number of a picture, are no captions. */
const MOST_NUMBERS = 3;
const TELLS = /\p{L}{2}|\p{Lo}/u;
/** `Save`, `Pin it`. */
const BUTTON_WORDS = 2;
const WHOLLY_LINK = 0.9;
const ASIDE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'form', 'button']);

/**
 * The blocks of those from `first` to `last` that stand below a picture in a box of their own, beside text that stays.
 * The finder drops many: it knows the captions of teasers best, yet those are links to other pages.
 */
export function boxedCaptions(
  context: RuleContext,
  blocks: readonly Block[],
  first: number,
  last: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { page } = context;
  if (page.kind !== 'html' || context.pageType !== 'article') return found;
  for (const tag of SHOWN)
    for (const { node, block: next } of page.harvest.byTag.get(tag) ?? []) {
      const below = blocks[next] && says(blocks[next]) ? next : next + 1;
      const block = blocks[below];
      if (!block || below < first || below > last || found.has(below)) continue;
      if (!isCandidate(block, context, tag !== 'img')) continue;
      if (tag === 'img' && !isIllustration(node)) continue;
      const box = boxOf(block, node, page);
      const around = box === undefined ? undefined : elementAround(box, page);
      if (box === undefined || around === undefined || !hasText(around, context, page)) continue;
      const isRunning = block.words > KEPT_WORDS || block.element === box;
      if (context.standing.kept(below) && (isRunning || !hasParagraphs(around, context, page))) continue;
      for (let at = below; at < page.elements.last[box]!; at++) found.add(at);
    }
  return found;
}

/** Whether a block is neither a number nor a button. */
function says({ text, words, linkDensity = 0 }: Block): boolean {
  return TELLS.test(text) && (words > BUTTON_WORDS || linkDensity < WHOLLY_LINK);
}

function isCandidate(block: Block, context: RuleContext, isVideo: boolean): boolean {
  const { words, kind } = block;
  if (words < LEAST_WORDS || words > MOST_WORDS || kind === 'heading' || kind === 'table-cell') return false;
  return !isStandfirst(block, context) && saysNoPrompt(block, context, isVideo);
}

/** What stands below the first picture may be the beginning of the text, by what its mark-up calls it. */
function isStandfirst({ element, words, text }: Block, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || words <= CAPTION_WORDS || !endsSentence(text)) return false;
  return LEAD_MARKUP.test(page.elements.classes[element] ?? '');
}

/** The smallest element that holds the picture and the block; undefined where it holds much else, or links. */
function boxOf(block: Block, picture: Element, { blocks, elements }: HtmlPage): number | undefined {
  const { first, last, parent, nodes } = elements;
  for (let row = block.element, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++) {
    if (last[row]! - first[row]! > MOST_BLOCKS + MOST_NUMBERS) return undefined;
    const own = blocks.slice(first[row]!, last[row]!).filter(says);
    if (own.length > MOST_BLOCKS || own[0] !== block) return undefined;
    if (own.some(({ linkDensity = 0, kind }) => linkDensity > 0 || kind === 'heading')) return undefined;
    // Of two, one is the credit: two paragraphs are text beside a picture.
    if (own.length === MOST_BLOCKS && own.every(({ words }) => words > MAX_CREDIT_WORDS)) return undefined;
    if (isWithin(picture, nodes[row]!)) return row;
  }
  return undefined;
}

/** The element that holds more than the box, and what only wraps it; undefined for boxes beside the article. */
function elementAround(box: number, { elements }: HtmlPage): number | undefined {
  const { first, last, parent, nodes } = elements;
  let around = box;
  while (around > 0 && first[around] === first[box] && last[around] === last[box]) {
    if (ASIDE.has(nodes[around]!.name)) return undefined;
    around = parent[around]!;
  }
  return around;
}

/** Whether an element has text that stays, or the headline. */
function hasText(row: number, context: RuleContext, { blocks, elements }: HtmlPage): boolean {
  for (let at = elements.first[row]!; at < elements.last[row]!; at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading' ? isMainHeading(block, context) : context.standing.kept(at)) return true;
  }
  return false;
}

/** Whether several paragraphs that stay are directly in an element. */
function hasParagraphs(row: number, { standing }: RuleContext, { blocks, elements }: HtmlPage): boolean {
  const { first, last, parent } = elements;
  let paragraphs = 0;
  for (let at = first[row]!; at < last[row]!; at++) {
    const { kind, words, element } = blocks[at]!;
    const isProse = kind === 'paragraph' && words >= PROSE_WORDS && parent[element] === row;
    if (isProse && standing.kept(at) && ++paragraphs === LEAST_PARAGRAPHS) return true;
  }
  return false;
}
