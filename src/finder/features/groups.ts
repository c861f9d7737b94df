import type { Block } from '../../model/block.ts';
import { isParagraph } from './rows.ts';

/** Blocks that share something, such as the path of tags above them. */
export interface Group {
  blocks: number;
  words: number;
  paragraphWords: number;
}

export interface Grouping {
  groups: Group[];
  /** By block: index in `groups`. */
  of: Int32Array;
}

export function groupsBy(blocks: readonly Block[], keyOf: (block: Block) => number): Grouping {
  const numbers = new Map<number, number>();
  const groups: Group[] = [];
  const of = Int32Array.from(blocks, block => {
    const key = keyOf(block);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = groups.length));
      groups.push({ blocks: 0, words: 0, paragraphWords: 0 });
    }
    const group = groups[number]!;
    group.blocks++;
    group.words += block.words;
    if (isParagraph(block)) group.paragraphWords += block.words;
    return number;
  });
  return { groups, of };
}
