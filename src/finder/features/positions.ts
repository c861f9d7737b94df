import type { Block } from '../../model/block.ts';
import { isParagraph } from './rows.ts';
import { eachWord } from './word-hashes.ts';

/** Features of a block's place among the others; all arrays are by block. */
export interface Positions {
  words: number;
  wordsBefore: Float64Array;
  sinceHeading: Float64Array;
  /** Blocks since the first that says the title; -1 before it, -2 on pages without. */
  sinceTitle: Float64Array;
  /** Share of the title's words that the block has, for short blocks. */
  titleOverlap: Float64Array;
  duplicates: Int32Array;
  /** Paragraph words around, fading by half at each block, and at every sixth. */
  near: Float64Array;
  far: Float64Array;
  /** Blocks to the nearest paragraph. */
  toBefore: Float64Array;
  toAfter: Float64Array;
}

const FAR_FADE = 0.89;
const MAX_DISTANCE = 50;
const TITLE_WORDS = 40;
const SAYS_TITLE = 0.8;

export function positionFeatures(blocks: readonly Block[], titles: readonly string[]): Positions {
  const size = blocks.length;
  const positions: Positions = {
    words: 0,
    wordsBefore: new Float64Array(size),
    sinceHeading: new Float64Array(size),
    sinceTitle: new Float64Array(size),
    titleOverlap: new Float64Array(size),
    duplicates: countDuplicates(blocks),
    near: new Float64Array(size),
    far: new Float64Array(size),
    toBefore: new Float64Array(size).fill(MAX_DISTANCE),
    toAfter: new Float64Array(size).fill(MAX_DISTANCE),
  };
  compareWithTitle(positions, blocks, titles[0]);
  sweep(positions, blocks, 1, positions.toBefore);
  sweep(positions, blocks, -1, positions.toAfter);
  let sinceHeading = 0;
  let sinceTitle = -1;
  for (const { index, words, kind } of blocks) {
    positions.wordsBefore[index] = positions.words;
    positions.words += words;
    positions.sinceHeading[index] = sinceHeading;
    sinceHeading = kind === 'heading' ? 0 : sinceHeading + words;
    if (sinceTitle >= 0) sinceTitle++;
    else if (positions.titleOverlap[index]! >= SAYS_TITLE) sinceTitle = 0;
    positions.sinceTitle[index] = sinceTitle;
  }
  if (sinceTitle < 0) positions.sinceTitle.fill(-2);
  return positions;
}

function sweep(positions: Positions, blocks: readonly Block[], step: 1 | -1, distance: Float64Array): void {
  let near = 0;
  let far = 0;
  let since = MAX_DISTANCE;
  for (let i = step > 0 ? 0 : blocks.length - 1; i >= 0 && i < blocks.length; i += step) {
    positions.near[i]! += near;
    positions.far[i]! += far;
    distance[i] = since;
    const good = isParagraph(blocks[i]!) ? blocks[i]!.words : 0;
    near = near * 0.5 + good;
    far = far * FAR_FADE + good;
    since = good > 0 ? 1 : Math.min(MAX_DISTANCE, since + 1);
  }
}

function countDuplicates(blocks: readonly Block[]): Int32Array {
  const seen = new Map<string, number>();
  for (const { text } of blocks) seen.set(text, (seen.get(text) ?? 0) + 1);
  return Int32Array.from(blocks, ({ text }) => seen.get(text)!);
}

function compareWithTitle(positions: Positions, blocks: readonly Block[], title: string | undefined): void {
  const wanted = wordsOf(title ?? '');
  if (wanted.size === 0) return;
  for (const { index, text, words } of blocks) {
    if (words > TITLE_WORDS) continue;
    const has = wordsOf(text);
    let common = 0;
    for (const word of has) if (wanted.has(word)) common++;
    positions.titleOverlap[index] = common / Math.max(wanted.size, has.size);
  }
}

function wordsOf(text: string): Set<number> {
  const words = new Set<number>();
  eachWord(text, text.length, hash => words.add(hash));
  return words;
}
