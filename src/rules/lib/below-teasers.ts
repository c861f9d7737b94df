import { endsSentence } from '../../block/sentence-end.ts';
import { announces } from '../../finder/announces.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { leadsIn } from './announced.ts';
import { isCredited } from './credit-lines.ts';
import { isQuoted } from './label.ts';

const PROSE_WORDS = 20;
/** Menus have shorter entries. */
const HEADLINE_WORDS = 3;
/** Longer lines that ask are prose. */
const QUESTION_WORDS = 16;
const LONG_LEAD = 12;
/** Lines from what leads to a list to the prose below it. */
const PROSE_REACH = 12;
/** Of the longest headline's words; headlines of other stories may ask, too, and are as long as the others then. */
const SUBHEADING_SHARE = 0.8;
const QUESTION_SHARE = 0.6;

const ASKS = /[?!？！؟;]$/u;
const CALLS = /[!！]$/u;
const SEVERAL_SENTENCES = /[.!?…]\s|[。！？]./u;
/** Signs of lists; some need no space behind them. */
const ITEM = /^[-*+•·‣▪–・◦○●]/u;
/** One sentence over the items of a list. */
const GOES_ON = /^(?:[-*+•·‣▪–・◦○●]\s*)?\p{Ll}.*[;,]$/u;
/** Signs of headings, as they are written where letters have no case, and in Markdown. */
const HEADING = /^[■□◆◇●◎▼▽◼◻]|^#{1,6}\s/u;
/** Phrases at the beginning of lines that stand between an article's headline and its text. */
const OWN: ReadonlySet<string> = new Set(['byline', 'published', 'modified', 'credit']);

/** An item of a list that is one sentence: `the boat leaves at six;`. */
export function goesOn({ text }: Block): boolean {
  return GOES_ON.test(text);
}

/**
 * Whether a line leads with a colon to what is the article's own, as its prose goes on below. Right below the head of a list of
 * teasers only a long line does.
 */
export function leadsOn(at: number, from: number, blocks: readonly Block[], context: RuleContext): boolean {
  const block = blocks[at];
  if (!block || !leadsIn(block, context) || (at === from && block.words < LONG_LEAD)) return false;
  return blocks.slice(at + 1, at + 1 + PROSE_REACH).some(line => isProse(line, context));
}

/** Whether a line below the head of a list has the sign of a heading, which the entries do not have. */
export function isMarkedHeading(at: number, from: number, blocks: readonly Block[]): boolean {
  return at > from && HEADING.test(blocks[at]!.text) && !HEADING.test(blocks[from]!.text);
}

/** One question or exclamation, which headlines may be. */
export function asks({ words, text }: Block): boolean {
  return words <= QUESTION_WORDS && ASKS.test(text) && !isQuoted(text) && !SEVERAL_SENTENCES.test(text);
}

/**
 * Flat text: where the headlines of other stories end that stand from `from` to before `end`: what leads to the text
 * below them is the article's own, be it a subheading, or its headline below a menu.
 */
export function beforeOwnLines(
  from: number,
  end: number,
  blocks: readonly Block[],
  context: RuleContext,
): number {
  const below = blocks[end];
  if (below && goesOn(below)) return beforeItems(from, end, blocks, context);
  const last = beforeOwnHead(from, end, blocks, context);
  const isAmid = blocks.slice(0, from).some(block => isProse(block, context));
  const isOwnBelow = isText(last, blocks, context) || leadsOn(last, from, blocks, context);
  return isAmid && isOwnBelow ? beforeSubheading(from, last, blocks, context) : last;
}

/** Above the items of the article's own list stands what leads to them, and may stand a heading. */
function beforeItems(from: number, items: number, blocks: readonly Block[], context: RuleContext): number {
  const hasLead = items > from && announces(blocks[items - 1]!);
  return beforeSubheading(from, hasLead ? items - 1 : items, blocks, context);
}

/** The heading of a section is shorter than the headlines above it, or has no mark where they are a list. */
function beforeSubheading(from: number, end: number, blocks: readonly Block[], context: RuleContext): number {
  const last = end - 1;
  if (last <= from) return end;
  const entries = blocks.slice(from, last);
  const items = entries.filter(isItem).length;
  const isMarked = isItem(blocks[last]!);
  if (items === entries.length) return isMarked ? end : last;
  if (items === 0 && isMarked) return last;
  const isCaption = (at: number) => isCredited(blocks[at]!, context);
  // Where the list begins with a picture, the headline of a story stands below the caption.
  if (isCaption(last) || (isCaption(last - 1) && isCaption(from))) return end;
  const headlines = entries.filter(({ index }) => !isCaption(index));
  const longest = Math.max(0, ...headlines.map(({ words }) => words));
  return blocks[last]!.words <= shareOf(blocks[last]!, entries) * longest ? last : end;
}

/** How long a subheading may be beside the headlines above it; where one of those asks or calls, another may as well. */
function shareOf(line: Block, entries: readonly Block[]): number {
  if (!asks(line)) return SUBHEADING_SHARE;
  return CALLS.test(line.text) || entries.some(asks) ? 0 : QUESTION_SHARE;
}

function isItem({ kind }: Block): boolean {
  return kind === 'list-item';
}

/** Whether what stays of an article's prose begins here, in one line or in short sentences with what they lead to. */
function isText(from: number, blocks: readonly Block[], context: RuleContext): boolean {
  let words = 0;
  for (let at = from; words < PROSE_WORDS; at++) {
    const block = blocks[at];
    if (!block || !context.standing.kept(at)) return false;
    const goesBeyond = at > from && (ITEM.test(block.text) || leadsIn(block, context));
    if (!endsSentence(block.text) && !goesBeyond) return false;
    words += block.words;
  }
  return true;
}

/** What stays of an article's prose. */
function isProse(block: Block | undefined, { standing }: RuleContext): boolean {
  return (
    block !== undefined &&
    block.words >= PROSE_WORDS &&
    standing.kept(block.index) &&
    endsSentence(block.text)
  );
}

/** Below a menu at the top come the article's own headline, byline, date and caption, which are no entries. */
function beforeOwnHead(from: number, end: number, blocks: readonly Block[], context: RuleContext): number {
  const { standing } = context;
  if (blocks.slice(0, from).some(block => isProse(block, context))) return end;
  for (let at = from; at < end; at++) {
    if (standing.role(at) === 'headline') return at;
    if (isOwn(at, context)) return headlineAbove(at, from, blocks);
  }
  return isProse(blocks[end], context) ? headlineAbove(end, from, blocks) : end;
}

function isOwn(at: number, { standing, phrases }: RuleContext): boolean {
  return (
    standing.role(at) !== undefined ||
    phrases(at).some(({ class: name, start }) => OWN.has(name) && start <= 1)
  );
}

function headlineAbove(at: number, from: number, blocks: readonly Block[]): number {
  return at > from && blocks[at - 1]!.words >= HEADLINE_WORDS ? at - 1 : at;
}
