import type { Block } from '../../model/block.ts';
import type { Figures } from './figures.ts';

/** Features of a block's place among the others; all arrays are by block. */
export interface Positions {
  words: number;
  wordsBefore: Float64Array;
  sinceHeading: Float64Array;
  /** Blocks since the first that says the title; -1 before it, -2 on pages without. */
  sinceTitle: Float64Array;
  /** The first block with the same text. */
  firstAlike: Int32Array;
  /** How many blocks have this text. */
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
const SAYS_TITLE = 0.8;

/** `titleOverlap`: by block, share of the title's words that it has. */
export function positionFeatures(
  blocks: readonly Block[],
  { paragraphs }: Figures,
  titleOverlap: Float64Array,
): Positions {
  const size = blocks.length;
  const firstAlike = firstsAlike(blocks);
  const positions: Positions = {
    words: 0,
    wordsBefore: new Float64Array(size),
    sinceHeading: new Float64Array(size),
    sinceTitle: new Float64Array(size),
    firstAlike,
    duplicates: countAlike(firstAlike),
    near: new Float64Array(size),
    far: new Float64Array(size),
    toBefore: new Float64Array(size),
    toAfter: new Float64Array(size),
  };
  sweep(positions, paragraphs, 1, positions.toBefore);
  sweep(positions, paragraphs, -1, positions.toAfter);
  let sinceHeading = 0;
  let sinceTitle = -1;
  for (let i = 0; i < size; i++) {
    const { words, kind } = blocks[i]!;
    positions.wordsBefore[i] = positions.words;
    positions.words += words;
    positions.sinceHeading[i] = sinceHeading;
    sinceHeading = kind === 'heading' ? 0 : sinceHeading + words;
    if (sinceTitle >= 0) sinceTitle++;
    else if (titleOverlap[i]! >= SAYS_TITLE) sinceTitle = 0;
    positions.sinceTitle[i] = sinceTitle;
  }
  if (sinceTitle < 0) positions.sinceTitle.fill(-2);
  return positions;
}

function sweep(positions: Positions, paragraphs: Float64Array, step: 1 | -1, distance: Float64Array): void {
  let near = 0;
  let far = 0;
  let since = MAX_DISTANCE;
  for (let i = step > 0 ? 0 : paragraphs.length - 1; i >= 0 && i < paragraphs.length; i += step) {
    positions.near[i]! += near;
    positions.far[i]! += far;
    distance[i] = since;
    const good = paragraphs[i]!;
    near = near * 0.5 + good;
    far = far * FAR_FADE + good;
    since = good > 0 ? 1 : Math.min(MAX_DISTANCE, since + 1);
  }
}

function firstsAlike(blocks: readonly Block[]): Int32Array {
  const firsts = new Map<string, number>();
  const firstOf = new Int32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i]!;
    let first = firsts.get(text);
    if (first === undefined) firsts.set(text, (first = i));
    firstOf[i] = first;
  }
  return firstOf;
}

function countAlike(firstOf: Int32Array): Int32Array {
  const counts = new Int32Array(firstOf.length);
  for (let i = 0; i < counts.length; i++) counts[firstOf[i]!]!++;
  for (let i = 0; i < counts.length; i++) counts[i] = counts[firstOf[i]!]!;
  return counts;
}
