import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import { isParagraph } from './anchor.ts';

/** A line of a flat text that could be its headline. */
export interface HeadlinePlace {
  block: Block;
  blocks: readonly Block[];
  /** Words that a paragraph of the text has at least. */
  paragraph: number;
  /** Paragraphs above it. */
  proseAbove: number;
  /** No sentence stands above it. */
  opens: boolean;
  /** Lines down to the next paragraph. */
  distance: number;
}

/** The headline stands at most so many lines above a paragraph. */
const REACH = 24;
/** Consent banners and menus may have paragraphs, but no more than these. */
const MAX_PROSE = 8;
const WORDS = { min: 2, max: 30 };

/** The lines above the first paragraphs that can be headlines by their length and kind. */
export function headlinePlaces(
  blocks: readonly Block[],
  paragraph: number,
  title: string | undefined,
): HeadlinePlace[] {
  const places: HeadlinePlace[] = [];
  let proseAbove = 0;
  let from = 0;
  const firstSentence = blocks.findIndex(isSentence);
  const add = (i: number, at: number) => {
    const block = blocks[i]!;
    if (!canBeHeadline(block)) return;
    const opens = i <= firstSentence;
    places.push({ block, blocks, paragraph, proseAbove, opens, distance: Math.min(REACH, at - i) });
  };
  for (let at = 0; at < blocks.length && proseAbove <= MAX_PROSE; at++) {
    if (!isParagraph(blocks[at]!, paragraph)) continue;
    // The title of the page stands above all menus.
    if (title !== undefined && proseAbove === 0 && at > REACH) add(0, at);
    for (let i = Math.max(from, at - REACH); i < at; i++) add(i, at);
    proseAbove++;
    from = at + 1;
  }
  return places;
}

function canBeHeadline({ kind, words, hidden, text }: Block): boolean {
  if (words < WORDS.min || words > WORDS.max || kind === 'list-item' || kind === 'quote' || hidden)
    return false;
  return /[\p{L}\p{N}]/u.test(text);
}

const SENTENCE_WORDS = 8;

/** Whether a line is no label by its end and length. */
export function isSentence({ words, text }: Block): boolean {
  return words >= SENTENCE_WORDS && endsSentence(text);
}
