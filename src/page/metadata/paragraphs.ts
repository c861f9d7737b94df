import type { Block } from '../../model/block.ts';
import { isParagraph, PROSE_WORDS } from './anchor.ts';

/** Of texts in short paragraphs. */
const SHORT_PROSE_WORDS = 12;

const told = new WeakMap<readonly Block[], Paragraphs>();

/** Which lines of a text are paragraphs, as long as they are there. */
export class Paragraphs {
  /** Their indices, in order. */
  readonly all: readonly number[];
  private readonly are: Uint8Array;

  /** Those of a text, told once. */
  static of(blocks: readonly Block[]): Paragraphs {
    let known = told.get(blocks);
    if (!known) told.set(blocks, (known = new Paragraphs(blocks)));
    return known;
  }

  private constructor(blocks: readonly Block[]) {
    const long = indicesOf(blocks, PROSE_WORDS);
    this.all = long.length > 0 ? long : indicesOf(blocks, SHORT_PROSE_WORDS);
    this.are = new Uint8Array(blocks.length);
    for (const index of this.all) this.are[index] = 1;
  }

  has(index: number): boolean {
    return this.are[index] === 1;
  }
}

function indicesOf(blocks: readonly Block[], least: number): number[] {
  const indices: number[] = [];
  for (let i = 0; i < blocks.length; i++) if (isParagraph(blocks[i]!, least)) indices.push(i);
  return indices;
}
