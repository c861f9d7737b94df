import type { Block } from '../../model/block.ts';
import { DOUBT_FEATURES, doubtFeatures } from '../page/doubt.ts';
import { JUDGEMENT_FEATURES, judgementFeatures } from '../page/judgement.ts';
import { PAGE_FEATURES } from './page.ts';

/** What the quality of a result is told by: the page, and how sure both passes are. Weights are bound to this order. */
export const QUALITY_FEATURES: readonly string[] = [
  ...PAGE_FEATURES,
  ...JUDGEMENT_FEATURES.map(name => `second:${name}`),
  ...DOUBT_FEATURES,
];

/** What the passes over the blocks said, and the blocks that stay; all by block. */
export interface Judged {
  readonly first: Float32Array;
  readonly probability: Float32Array;
  /** The blocks by falling probability; see `ranked`. */
  readonly order: ArrayLike<number>;
  readonly kept: Uint8Array;
}

/** One row of `QUALITY_FEATURES`; `pageRow` is that of `PAGE_FEATURES`. */
export function qualityFeatures(
  pageRow: Float32Array,
  blocks: readonly Block[],
  { first, probability, order, kept }: Judged,
): Float32Array {
  return Float32Array.of(
    ...pageRow,
    ...judgementFeatures(blocks, probability, kept),
    ...doubtFeatures(blocks, first, probability, kept, order),
  );
}
