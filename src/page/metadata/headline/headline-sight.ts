import type { Block } from '../../../model/block.ts';
import { PerLine } from '../per-line.ts';
import { type HeadlinePlace, isSentence } from './headline-places.ts';
import { likeness, type OpeningWords } from './opening-words.ts';

/** The score of no headline at all is 0. */
const START = -3.2;
/** By number of words, up to each. */
const LENGTH: readonly (readonly [words: number, weight: number])[] = [
  [2, -1.9],
  [3, -0.8],
  [4, -0.2],
  [14, 0.6],
  [20, 0],
  [Number.POSITIVE_INFINITY, -1.4],
];

const STOPS = '.。।';
const GOES_ON = ',:;：';
const BEGINS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
const BEGINS_WITH_SIGN = /^[^\p{L}\p{N}"'“‘«¿¡„「『【[(]/u;
/** As Markdown marks the heading of a whole text. */
const MAIN_HEADING = /^(?:#|\*{6})\s/;
const MARKED = 1.5;
/** Signs between the steps of a breadcrumb, and between a headline and its site. */
const STEPS = /\s(?:[|»›>❯•·/→]|::)\s|^[»›>❯•·/→]/u;
/** Whose picture it is stands behind what it shows; what a headline has there counts or lists. */
const CREDITED = /\s(?:\(\p{L}[^()\d!?,]{1,40}\)|（\p{L}[^（）\d]{1,20}）|\[\p{L}[^[\]\d!?,]{1,40}\])$/u;
const CLOSES = ')）]';
/** No word in an alphabet, and nothing in another script. */
const WORDLESS = /^(?!.*\p{L}{3})[^\u0e00-\uffff]*$/u;

/** Lines above that a headline is much longer than. */
const MENU = 6;
const MUCH = 1.5;
const TELLING_WORDS = 5;
/** Fewer words of an address may be those of a section. */
export const SLUG_WORDS = 3;
/** Of a line in which no word tells anything. */
const UNTOLD = 0.8;
/** More words that the text has say no more. */
const MOST_SHARED = 5;

/** How likely a line is to be the headline by itself and its place; weights were fitted to pages of many sites. */
export function scoreAtSight(place: HeadlinePlace, opening: OpeningWords, slug: ReadonlySet<string>): number {
  const { block, blocks } = place;
  return START + looks.ask(blocks, block, written) + standing(place) + saying(place, opening, slug);
}

const looks = new PerLine<number>();

function written({ text, words, kind, level }: Block): number {
  let score = LENGTH.find(([most]) => words <= most)![1];
  const last = text.at(-1)!;
  if (kind === 'heading' && level === 1) score += 1.1;
  if (STOPS.includes(last)) score -= 5;
  if (GOES_ON.includes(last)) score -= 1.7;
  if (BEGINS_SMALL.test(text)) score -= 0.9;
  if (STEPS.test(text)) score -= 1.7;
  if (MAIN_HEADING.test(text)) score += MARKED;
  else if (BEGINS_WITH_SIGN.test(text)) score -= 0.7;
  if (CLOSES.includes(last) && CREDITED.test(text)) score -= 1.6;
  if (WORDLESS.test(text)) score -= 1.2;
  return score;
}

function standing({
  block: { index, words },
  blocks,
  paragraphs,
  proseAbove,
  opens,
  distance,
}: HeadlinePlace): number {
  let score = proseAbove === 0 ? 1.4 : -0.4 * proseAbove;
  if (opens) score += 0.8;
  score -= 0.4 * Math.log2(distance);
  if (distance === 1) score -= 0.9;
  if (index === 0) score += 0.5;
  const above = blocks[index - 1];
  if (above && isSentence(above)) score -= 1;
  else if (above && above.words >= TELLING_WORDS && !paragraphs.has(index - 1)) score -= 0.7;
  if (isBelowMenu(blocks, index, words)) score += 0.6;
  return score;
}

function isBelowMenu(blocks: readonly Block[], index: number, words: number): boolean {
  for (let at = Math.max(0, index - MENU); at < index; at++)
    if (words <= MUCH * blocks[at]!.words) return false;
  return true;
}

/** Headlines say what the text is about, and addresses repeat them. */
function saying({ block, blocks }: HeadlinePlace, opening: OpeningWords, slug: ReadonlySet<string>): number {
  const { all, shared, often } = opening.shareOf(block);
  let score = all === 0 ? UNTOLD : (1.2 * shared + 1.9 * often) / all + 0.4 * Math.min(MOST_SHARED, shared);
  if (slug.size >= SLUG_WORDS) score += 5.8 * likeness(blocks, block, slug) - 2.2;
  return score;
}
