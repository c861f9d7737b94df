import type { Block } from '../../model/block.ts';

/** What ends a part of code in a line of its own. */
const BRACKETS = /^[^\p{L}\p{N}]*[{}()[\]][^\p{L}\p{N}]*$/u;

/**
 * Keeps the lines of brackets alone that stand between kept lines, with no empty line between: they are of one code.
 */
export function keepBrackets(blocks: readonly Block[], kept: Uint8Array): void {
  for (let at = 1; at < blocks.length; at++) {
    if (kept[at] || !kept[at - 1] || !isBrackets(blocks[at]!)) continue;
    let end = at + 1;
    while (end < blocks.length && !kept[end] && isBrackets(blocks[end]!)) end++;
    if (end < blocks.length && kept[end] && blocks[end]!.line - blocks[at - 1]!.line === end - at + 1)
      kept.fill(1, at, end);
    at = end;
  }
}

function isBrackets({ words, text }: Block): boolean {
  return words === 0 && BRACKETS.test(text);
}
