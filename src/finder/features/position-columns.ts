import type { Block } from '../../model/block.ts';
import type { Positions } from './positions.ts';
import type { Surroundings } from './surroundings.ts';

/** Writes the features from `underPhrase` to `phrasesAround`, and gives where the next ones go. */
export function writeSurroundings(to: Float32Array, start: number, i: number, around: Surroundings): number {
  to[start] = around.underPhrase[i]!;
  to[start + 1] = around.underWords[i]!;
  to[start + 2] = around.afterComments[i]!;
  to[start + 3] = around.afterRelated[i]!;
  to[start + 4] = around.phrasesAround[i]!;
  return start + 5;
}

/** Where a block stands among the others, and what else is known of its text; all by block. */
export interface Places {
  readonly positions: Positions;
  readonly titleOverlap: Float64Array;
  readonly inBody: Int8Array;
  readonly inDescription: Int8Array;
}

/** Writes the features from `position` to `toGoodAfter`, and gives where the next ones go. */
export function writePosition(
  to: Float32Array,
  start: number,
  i: number,
  blocks: readonly Block[],
  { positions, titleOverlap, inBody, inDescription }: Places,
): number {
  const previous = i > 0 ? blocks[i - 1] : undefined;
  const next = i + 1 < blocks.length ? blocks[i + 1] : undefined;
  let at = start;
  to[at++] = i / blocks.length;
  to[at++] = positions.wordsBefore[i]! / Math.max(1, positions.words);
  to[at++] = positions.sinceHeading[i]!;
  to[at++] = positions.sinceTitle[i]!;
  to[at++] = titleOverlap[i]!;
  to[at++] = inBody[i]!;
  to[at++] = inDescription[i]!;
  to[at++] = positions.duplicates[i]!;
  to[at++] = previous?.words ?? -1;
  to[at++] = next?.words ?? -1;
  to[at++] = previous?.linkDensity ?? -1;
  to[at++] = next?.linkDensity ?? -1;
  to[at++] = positions.near[i]!;
  to[at++] = positions.far[i]!;
  to[at++] = positions.toBefore[i]!;
  to[at++] = positions.toAfter[i]!;
  return at;
}
