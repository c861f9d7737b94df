import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import type { Paragraphs } from '../paragraphs.ts';

/** A line of a flat text that could be its headline. */
export interface HeadlinePlace {
  block: Block;
  blocks: readonly Block[];
  /** Of the text. */
  paragraphs: Paragraphs;
  /** Paragraphs above it. */
  proseAbove: number;
  /** No sentence stands above it. */
  opens: boolean;
  /** Lines down to the next paragraph. */
  distance: number;
}

/** The headline stands at most so many lines above a paragraph. */
const REACH = 24;
/** With a byline or date right below, lists of contents may stand between. */
const FAR = 48;
const SIGNED_WITHIN = 3;
const SIGNED_WORDS = 12;
const LABELS: ReadonlySet<string> = new Set(['published', 'modified', 'byline']);
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Consent banners and menus may have paragraphs, but no more than these. */
const MAX_PROSE = 8;
const WORDS = { min: 2, max: 30 };

/** The lines above the first paragraphs that can be headlines by their length and kind. */
export function headlinePlaces(
  blocks: readonly Block[],
  paragraphs: Paragraphs,
  title: string | undefined,
  phrases: (block: number) => readonly PhraseHit[],
): HeadlinePlace[] {
  const places: HeadlinePlace[] = [];
  let proseAbove = 0;
  let from = 0;
  const firstSentence = blocks.findIndex(isSentence);
  const add = (i: number, at: number) => {
    const block = blocks[i]!;
    if (!canBeHeadline(block)) return;
    const opens = i <= firstSentence;
    places.push({ block, blocks, paragraphs, proseAbove, opens, distance: Math.min(REACH, at - i) });
  };
  for (const at of paragraphs.all) {
    if (proseAbove > MAX_PROSE) break;
    // The title of the page stands above all menus.
    if (title !== undefined && proseAbove === 0 && at > REACH) add(0, at);
    for (let i = Math.max(from, at - FAR); i < at - REACH; i++)
      if (canBeHeadline(blocks[i]!) && isSigned(i, blocks, phrases)) add(i, at);
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

/** Whether one of the lines below looks like a byline or date. */
function isSigned(
  at: number,
  blocks: readonly Block[],
  phrases: (block: number) => readonly PhraseHit[],
): boolean {
  for (let i = at + 1; i <= at + SIGNED_WITHIN; i++) {
    const { words, text } = blocks[i]!;
    if (words > SIGNED_WORDS) continue;
    if (YEAR.test(text) || tellsWhoOrWhen(phrases(i))) return true;
  }
  return false;
}

/** Whether a line begins as bylines and dates do, by its phrases. */
export function tellsWhoOrWhen(hits: readonly PhraseHit[]): boolean {
  return hits.some(hit => hit.start === 0 && LABELS.has(hit.class));
}

const SENTENCE_WORDS = 8;

/** Whether a line is no label by its end and length. */
export function isSentence({ words, text }: Block): boolean {
  return words >= SENTENCE_WORDS && endsSentence(text);
}
