import type { Block } from '../../model/block.ts';

const BINS = [0.05, 0.2, 0.5, 0.8, 0.95] as const;

export const JUDGEMENT_FEATURES: readonly string[] = [
  ...BINS.map(bin => `below:${bin}`),
  'expectedWords',
  'highest',
  'keptBlocks',
  'keptWords',
  'keptShare',
  'keptRuns',
  'keptLinks',
  'keptParagraphWords',
  'expectedF1',
];

/** One value for each of `JUDGEMENT_FEATURES`: what was said of the blocks of a page, and what stays by that. */
export function judgementFeatures(
  blocks: readonly Block[],
  probability: Float32Array,
  kept: Uint8Array,
): number[] {
  const below = BINS.map(() => 0);
  let words = 0;
  let expected = 0;
  let highest = 0;
  let hit = 0;
  const keep = { blocks: 0, words: 0, runs: 0, links: 0, paragraphs: 0 };
  for (const block of blocks) {
    const p = probability[block.index]!;
    words += block.words;
    expected += block.words * p;
    highest = Math.max(highest, p);
    for (let i = 0; i < BINS.length; i++) if (p < BINS[i]!) below[i]! += block.words;
    if (!kept[block.index]) continue;
    hit += block.words * p;
    keep.blocks++;
    keep.words += block.words;
    keep.links += block.words * (block.linkDensity ?? 0);
    if (block.words >= 10 && (block.linkDensity ?? 0) < 0.5) keep.paragraphs += block.words;
    if (!kept[block.index - 1]) keep.runs++;
  }
  const all = Math.max(1, words);
  return [
    ...below.map(sum => sum / all),
    expected,
    highest,
    keep.blocks,
    keep.words,
    keep.words / all,
    keep.runs / Math.max(1, keep.blocks),
    keep.links / Math.max(1, keep.words),
    keep.paragraphs / Math.max(1, keep.words),
    (2 * hit) / Math.max(1, keep.words + expected),
  ];
}
