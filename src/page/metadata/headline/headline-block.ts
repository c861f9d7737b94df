import { countWords } from '../../../block/words.ts';
import type { Block } from '../../../model/block.ts';
import type { Span } from '../../../model/verdict.ts';
import { foldText, mayFoldTo } from '../text.ts';

/** What else may stand in the block of a headline: a kicker; in lines of their own byline, date and standfirst. */
const MOST_BESIDE = 120;
const MOST_IN_LINES = 300;

/** A headline on the page: the block, and its place in it. */
export interface ShownHeadline {
  block: Block;
  span: Span;
}

/**
 * The first heading that shows the headline, alone or behind a kicker, be it one that nobody sees where there is no
 * other; else the first such line that is no link.
 */
export function headlineBlock(
  blocks: readonly Block[],
  headline: string | undefined,
): ShownHeadline | undefined {
  if (headline === undefined) return undefined;
  const folded = foldText(headline);
  let unseen: ShownHeadline | undefined;
  let line: ShownHeadline | undefined;
  for (const block of blocks) {
    if (block.text.length < headline.length) continue;
    const text = readable(block);
    const most = text.includes('\n') ? MOST_IN_LINES : MOST_BESIDE;
    if (text.length < headline.length || text.length > headline.length + most) continue;
    const span = spanIn(block, text, headline, folded);
    if (!span) continue;
    if (block.kind === 'heading' && !block.hidden) return { block, span };
    if (block.kind === 'heading') unseen ??= { block, span };
    if (!line && isLine(block.text, span) && !isLinked(block, span)) line = { block, span };
  }
  return unseen ?? line;
}

/** What stands behind the headline in its block, as a block of its own, and where it begins. */
export function behindHeadline({ block, span }: ShownHeadline): { rest: Block; from: number } | undefined {
  const { text, marks } = block;
  if (text[span[1]] !== '\n') return undefined;
  const from = span[1] + 1;
  const own = text.slice(from);
  const shifted = marks
    .filter(({ start }) => start >= from)
    .map(mark => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  return { rest: { ...block, text: own, words: countWords(own), marks: shifted }, from };
}

/** Whether a span is a whole line of a text, as breaks part it. */
function isLine(text: string, [start, end]: Span): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
}

function isLinked({ linkDensity = 0, marks }: Block, [start, end]: Span): boolean {
  if (linkDensity >= 0.5) return true;
  return marks.some(mark => mark.type === 'link' && mark.start <= start && mark.end >= end);
}

/** A block's text without what tells how it is read. */
function readable({ text, marks }: Block): string {
  if (marks.length === 0) return text;
  const glosses = marks.filter(({ type }) => type === 'gloss');
  return glosses.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

function spanIn(block: Block, text: string, headline: string, folded: string): Span | undefined {
  // A headline may stand in two lines.
  const at = text.replaceAll('\n', ' ').indexOf(headline);
  const isWhole = at === 0 || (at > 0 && !isJoined(text.slice(0, at), headline));
  if (isWhole && text.length === block.text.length) return [at, at + headline.length];
  return mayFoldTo(text, folded) && foldText(text) === folded ? [0, block.text.length] : undefined;
}

/** Whether a headline begins within a word: `Low-Tide` says more than `Tide`. */
function isJoined(before: string, headline: string): boolean {
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(before) && /^[\p{L}\p{N}]/u.test(headline);
}
