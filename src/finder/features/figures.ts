import type { Block } from '../../model/block.ts';

/** Blocks with this many words and few links count as paragraphs. */
const PARAGRAPH_WORDS = 10;
const PARAGRAPH_LINKS = 0.5;

/** Numbers of the blocks that many features are made of. */
export interface Figures {
  readonly words: Float64Array;
  /** Words of the blocks that are paragraphs, 0 for the others. */
  readonly paragraphs: Float64Array;
  /** Words in links, by the share of the characters. */
  readonly links: Float64Array;
}

export function figuresOf(blocks: readonly Block[]): Figures {
  const words = new Float64Array(blocks.length);
  const paragraphs = new Float64Array(blocks.length);
  const links = new Float64Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    words[i] = block.words;
    links[i] = block.words * (block.linkDensity ?? 0);
    if (isParagraph(block)) paragraphs[i] = block.words;
  }
  return { words, paragraphs, links };
}

function isParagraph(block: Block): boolean {
  return (
    block.words >= PARAGRAPH_WORDS && (block.linkDensity ?? 0) < PARAGRAPH_LINKS && block.hidden === undefined
  );
}
