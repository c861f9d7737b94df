import type { Block, BlockKind, Hidden } from '../../model/block.ts';
import { BREAK, CLASSES, COMMA, DIGIT, LETTER, QUOTE, SIGN, STOP, UPPER } from './characters.ts';
import type { Reading } from './texts.ts';

const KINDS: Record<BlockKind, number> = {
  paragraph: 0,
  unknown: 1,
  heading: 2,
  'list-item': 3,
  quote: 4,
  'table-cell': 5,
  caption: 6,
  code: 7,
};
const HIDINGS: Record<Hidden, number> = {
  attribute: 1,
  style: 2,
  noscript: 3,
  fallback: 4,
  script: 5,
  // No model has learned from any.
  export: 5,
  head: 5,
};

/** Writes the features of a block's own text, from `words` to `lineBreaks`, and gives where the next ones go. */
export function writeText(
  to: Float32Array,
  start: number,
  block: Block,
  texts: Reading,
  tag: number,
): number {
  const { counts } = texts;
  const base = block.index * CLASSES;
  const words = Math.max(1, block.words);
  const length = block.text.length;
  let links = 0;
  let strong = 0;
  for (const mark of block.marks) {
    if (mark.type === 'link') links++;
    else if (mark.type === 'strong') strong += mark.end - mark.start;
  }
  let at = start;
  to[at++] = block.words;
  to[at++] = block.linkDensity ?? 0;
  to[at++] = counts[base + LETTER]! / words;
  to[at++] = counts[base + STOP]! / words;
  to[at++] = counts[base + COMMA]! / words;
  to[at++] = counts[base + QUOTE]!;
  to[at++] = counts[base + SIGN]! / words;
  to[at++] = counts[base + DIGIT]! / length;
  to[at++] = counts[base + UPPER]! / Math.max(1, counts[base + LETTER]!);
  to[at++] = texts.endsSentence[block.index]!;
  to[at++] = links;
  to[at++] = strong / length;
  to[at++] = KINDS[block.kind];
  to[at++] = block.kind === 'heading' ? block.level : 0;
  to[at++] = block.kind === 'list-item' ? block.level : 0;
  to[at++] = block.hidden ? HIDINGS[block.hidden] : 0;
  to[at++] = tag;
  to[at++] = counts[base + BREAK]!;
  return at;
}
