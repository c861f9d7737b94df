import { endsSentence } from '../../block/sentence-end.ts';
import { announces } from '../../finder/announces.ts';
import type { Block } from '../../model/block.ts';
import type { HtmlPage, Page } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { fragmentOf, withoutFragment } from '../../page/fragment.ts';
import { closest } from '../../page/html/closest.ts';
import { asks, beforeOwnLines, goesOn, isMarkedHeading, leadsOn } from './below-teasers.ts';
import { keptWords } from './kept-words.ts';
import { isLinked } from './links.ts';

/** Teasers are headlines; longer texts are prose. */
export const TEASER_WORDS = 25;
/** Where sentences end without a sign, the length alone tells the two apart. */
const UNSTOPPED_WORDS = 16;
const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}]/u;
/** HTML: lists of stories with summaries. A picture's label or a date may stand above a headline. */
const LEAST_CARDS = 2;
const CARD_WORDS = 70;
const BEFORE_HEADING = 3;
const LINK_SHARE = 0.9;
/** Flat text: longer lists are followed by what belongs to no list. */
const LONGEST = 20;

const CUT_SHORT = /(?:…|\.\.\.)$/;

const ASIDE: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);

/** Whether a line can be the headline of another story. */
export function isTeaser({ words, text }: Block): boolean {
  if (words > TEASER_WORDS || endsSentence(text)) return false;
  return words <= UNSTOPPED_WORDS || !UNSTOPPED.test(text);
}

/** Where a list of headlines that begins at `from`, below its head, ends: the index behind its last one. */
export function listEnd(from: number, blocks: readonly Block[], context: RuleContext): number {
  const { page } = context;
  const isText = page.kind === 'text';
  const limit = isText ? Math.min(blocks.length, from + LONGEST) : boxEnd(from, page);
  let end = from;
  while (
    end < limit &&
    !isAdvert(end, context) &&
    !isBelowLinks(end, from, page) &&
    !(isText && isOwn(end, from, blocks, context)) &&
    (isEntry(end, blocks, page) || (isText && asksAmong(end, from, blocks)))
  )
    end++;
  return page.kind === 'html'
    ? Math.max(end, cardsEnd(from, page, context))
    : beforeOwnLines(from, end, blocks, context);
}

/** Flat text: whether a line shows that it is the article's own. */
function isOwn(at: number, from: number, blocks: readonly Block[], context: RuleContext): boolean {
  return goesOn(blocks[at]!) || isMarkedHeading(at, from, blocks) || leadsOn(at, from, blocks, context);
}

/**
 * HTML: whether a paragraph without links, above a list of its own, stands beside the head of a list of links, below
 * it.
 */
function isBelowLinks(at: number, from: number, page: Page): boolean {
  if (page.kind === 'text' || at === from) return false;
  const { blocks, elements } = page;
  const parentOf = (index: number) => elements.parent[blocks[index]!.element];
  const { kind, linkDensity } = blocks[at]!;
  if (kind !== 'paragraph' || linkDensity !== 0 || parentOf(at) !== parentOf(from - 1)) return false;
  const next = blocks[at + 1];
  if (next?.kind !== 'list-item' || next.linkDensity !== 0) return false;
  return blocks.slice(from, at).every(entry => (entry.linkDensity ?? 0) >= LINK_SHARE);
}

/** HTML: where a list of stories ends that have a linked headline and a summary each; `from` where it has none. */
function cardsEnd(from: number, { blocks, elements }: HtmlPage, { standing }: RuleContext): number {
  const { first, last, parent } = elements;
  let row = blocks[from]?.element ?? 0;
  while (row > 0 && first[parent[row]!]! >= from) row = parent[row]!;
  if (row === 0 || first[row]! < from) return from;
  const cards = blocks.slice(from, last[row]!);
  const headings = cards.filter(({ kind }) => kind === 'heading');
  const words = cards.reduce((sum, block) => sum + block.words, 0);
  const areCards =
    headings.length >= LEAST_CARDS &&
    words <= CARD_WORDS * headings.length &&
    headings.every(heading => isLinked(heading, LINK_SHARE)) &&
    cards.slice(0, BEFORE_HEADING).some(({ kind }) => kind === 'heading') &&
    cards.every(({ index }) => standing.role(index) !== 'headline') &&
    2 * keptWords(cards, standing) < keptWords(blocks, standing);
  return areCards ? last[row]! : from;
}

/** The label of an advert stands between a list and what goes on below it. */
function isAdvert(at: number, { phrases }: RuleContext): boolean {
  return phrases(at).some(hit => hit.class === 'advert' && hit.whole);
}

/**
 * HTML: where the innermost element ends that holds the head of a list and its first entry; a list that begins in a
 * menu or aside does not go on behind it.
 */
export function boxEnd(from: number, { blocks, elements }: HtmlPage): number {
  const { parent, last } = elements;
  const head = blocks[from - 1]?.element ?? 0;
  let row = head;
  while (row > 0 && last[row]! <= from) row = parent[row]!;
  const aside = closest(elements, head, ({ name }) => ASIDE.has(name));
  return Math.min(last[row]!, aside === undefined ? blocks.length : last[aside]!, blocks.length);
}

/** Whether a link, or one of several in a line, leads to a part of the same page. */
export function linksWithin({ marks }: Block, { capture }: Page): boolean {
  if (marks.length === 0) return false;
  const address = withoutFragment(capture.url);
  return marks.some(({ href }) => fragmentOf(href, address) !== undefined);
}

function isEntry(at: number, blocks: readonly Block[], page: Page): boolean {
  const block = blocks[at]!;
  const canBe = isTeaser(block) || isCutShort(block);
  return canBe && !isSubheading(block, page) && !opensText(block, blocks[at + 1]);
}

/** HTML: a link whose title was too long for its place. */
function isCutShort(block: Block): boolean {
  return block.words <= TEASER_WORDS && isLinked(block, LINK_SHARE) && CUT_SHORT.test(block.text);
}

/** A line that ends in a colon belongs to the text below it, where that says more than a greeting. */
function opensText(line: Block, next: Block | undefined): boolean {
  return announces(line) && next !== undefined && next.words > line.words && !isTeaser(next);
}

/** HTML: a heading that leads nowhere, or to itself, belongs to what comes below; the teaser ends above it. */
function isSubheading(block: Block, page: Page): boolean {
  return block.kind === 'heading' && (block.linkDensity === 0 || linksWithin(block, page));
}

/** Alone below the head of a list a question may as well be the article's; not so among headlines. */
function asksAmong(at: number, from: number, blocks: readonly Block[]): boolean {
  if (!asks(blocks[at]!)) return false;
  const next = blocks.slice(at + 1).find(block => !asks(block));
  return (at > from && isTeaser(blocks[at - 1]!)) || (next !== undefined && isTeaser(next));
}
