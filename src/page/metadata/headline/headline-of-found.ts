import type { Block } from '../../../model/block.ts';
import { Paragraphs } from '../paragraphs.ts';
import { type HeadlineInput, isDated, scoreClosely } from './headline-close.ts';
import { type HeadlinePlace, isSentence } from './headline-places.ts';
import { SLUG_WORDS, scoreAtSight } from './headline-sight.ts';
import { LinesAround } from './lines-around.ts';
import { likeness, OpeningWords } from './opening-words.ts';
import { slugWords } from './slug.ts';
import { LOOKED_AT, type TextHeadline, titleOf } from './text-headline.ts';

/** Which lines of a text its finder took for the article. */
export interface FoundLines {
  /** By block, 0–1. */
  probability: Float32Array;
  /** By block: 1 when it is kept. */
  kept: Uint8Array;
}

/** The lines so far above the article, and a few below its beginning, are looked at. */
const REACH = { above: 140, below: 12 };
const WORDS = { min: 2, max: 30 };
/** A kept line of so many words begins the article where two more stand close below. */
const BODY = { words: 15, within: 12, others: 2 };

/**
 * What the found article adds to the scores of a line, fitted beside them to the pages of many sites (as a choice of one
 * line per page): headlines stand right above it, and what is right above them is none of it.
 */
const FOUND = {
  close: 1.2,
  probability: 3.2,
  before: -7,
  distance: -0.44,
  firstDistance: -1.44,
  below: -2.8,
  listed: -3.6,
  datedFar: 1.3,
  slug: 1.4,
  length: 0.7,
};
const STOPPED = /[.。।۔]["”’»)]?$/u;
const USUAL_LENGTH = { min: 7, max: 12 };
const BEFORE = 5;
/** So many lines are looked at at all. */
const SEEN = 40;
/** What makes of the sum the exponent of a probability. */
const SHARPNESS = 0.83;

/**
 * The line of a whole page in flat text that is most likely the headline of the article that was found in it.
 * Undefined where nothing was found.
 */
export function headlineOfFound(
  seen: Omit<HeadlineInput, 'title' | 'around'>,
  url: string | undefined,
  found: FoundLines,
): TextHeadline | undefined {
  const { blocks } = seen.page;
  const body = beginningOf(blocks, ({ index }) => found.kept[index] === 1);
  if (body === undefined) return undefined;
  const opening = OpeningWords.of(blocks);
  const slug = slugWords(url);
  const input = { ...seen, title: undefined, around: LinesAround.of(blocks) };
  const below = { ...input, title: titleOf(blocks, url) };
  const scored = placesAround(blocks, body)
    .map(place => ({ place, score: scoreByFound(place, body, slug, found) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SEEN)
    .map(({ place, score }) => ({ place, score: score + scoreAtSight(place, opening, slug) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKED_AT)
    .map(({ place, score }) => ({
      block: place.block,
      // The page's title tells which line below it is the headline.
      score:
        score +
        FOUND.close * scoreClosely(place.block.index === 0 ? input : below, place, []) +
        datedFarBelow(input, place.block),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || best.score === Number.NEGATIVE_INFINITY) return undefined;
  const weights = scored.map(({ score }) => Math.exp(SHARPNESS * (score - best.score)));
  const alike = scored.map(({ block }, i) => (block.text === best.block.text ? weights[i]! : 0));
  return { block: best.block, sure: sum(alike) >= sum(weights) / 2 };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Index of the first line of the found article that is surely prose; undefined where nothing was found. */
export function beginningOf<Line extends { words: number }>(
  lines: readonly Line[],
  isKept: (line: Line) => boolean,
): number | undefined {
  const isBody = (line: Line) => line.words >= BODY.words && isKept(line);
  const inCompany = lines.findIndex(
    (line, i) => isBody(line) && lines.slice(i + 1, i + 1 + BODY.within).filter(isBody).length >= BODY.others,
  );
  if (inCompany >= 0) return inCompany;
  return [lines.findIndex(isBody), lines.findIndex(isKept)].find(index => index >= 0);
}

function placesAround(blocks: readonly Block[], body: number): HeadlinePlace[] {
  const places: HeadlinePlace[] = [];
  const firstSentence = blocks.findIndex(isSentence);
  const last = Math.min(blocks.length - 1, body + REACH.below);
  const paragraphs = Paragraphs.of(blocks);
  const { all } = paragraphs;
  let proseAbove = 0;
  for (let i = 0; i <= last; i++) {
    while ((all[proseAbove] ?? blocks.length) < i) proseAbove++;
    const block = blocks[i]!;
    if ((i > 0 && i < body - REACH.above) || !canBeHeadline(block)) continue;
    // A sentence amid the text is part of it.
    if (i > body && STOPPED.test(block.text)) continue;
    const below = all[proseAbove] === i ? proseAbove + 1 : proseAbove;
    const next = all[below] ?? blocks.length - 1;
    const distance = Math.max(1, Math.min(FARTHEST, next - i));
    places.push({ block, blocks, paragraphs, proseAbove, opens: i <= firstSentence, distance });
  }
  return places;
}

/** Farther above a paragraph is as far. */
const FARTHEST = 24;

function canBeHeadline({ words, hidden, text }: Block): boolean {
  return words >= WORDS.min && words <= WORDS.max && !hidden && /[\p{L}\p{N}]/u.test(text);
}

function scoreByFound(
  { block, blocks }: HeadlinePlace,
  body: number,
  slug: ReadonlySet<string>,
  { probability }: FoundLines,
): number {
  const { index, words, kind } = block;
  const from = Math.max(0, index - BEFORE);
  let before = 0;
  for (let at = from; at < index; at++) before += probability[at]!;
  let score = FOUND.probability * probability[index]!;
  if (from < index) score += (FOUND.before * before) / (index - from);
  const distance = index === 0 ? FOUND.firstDistance : FOUND.distance;
  score += index < body ? distance * Math.log2(1 + body - index) : FOUND.below;
  if (kind === 'list-item') score += FOUND.listed;
  if (words >= USUAL_LENGTH.min && words <= USUAL_LENGTH.max) score += FOUND.length;
  if (slug.size >= SLUG_WORDS) score += FOUND.slug * likeness(blocks, block, slug);
  return score;
}

/** Farther below than `scoreClosely` looks. */
const FAR_BELOW = [4, 5];

function datedFarBelow(input: HeadlineInput, { index }: Block): number {
  return FAR_BELOW.some(down => isDated(input, input.page.blocks[index + down])) ? FOUND.datedFar : 0;
}
