import type { Block } from '../../model/block.ts';
import { foldText } from './text.ts';

/** A line of so many words is prose, in company. */
const PROSE_WORDS = 25;
/** Between two lines of one article stand no more short ones. */
const COMPANY = 8;
const SENTENCE = /[.!?。！？؟।]/;

/** Index of the first paragraph that has another close behind it; -1 where none has. */
export function firstProse(blocks: readonly Block[]): number {
  for (let i = 0; i < blocks.length; i++) {
    if (!isProse(blocks[i]!)) continue;
    const end = Math.min(blocks.length, i + 1 + COMPANY);
    for (let next = i + 1; next < end; next++) if (isProse(blocks[next]!)) return i;
  }
  return -1;
}

function isProse(block: Block): boolean {
  return block.words >= PROSE_WORDS && (block.linkDensity ?? 0) < 0.5 && SENTENCE.test(block.text);
}

/** Index of the first block that shows just this headline; undefined where none does. */
export function blockShowing(blocks: readonly Block[], headline: string): number | undefined {
  const folded = foldText(headline);
  const found = blocks.find(
    ({ text }) => Math.abs(text.length - headline.length) <= 8 && foldText(text) === folded,
  );
  return found?.index;
}
