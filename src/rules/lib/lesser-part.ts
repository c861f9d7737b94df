import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Standing } from '../../model/rule.ts';

/** Boxes with more of the text are the text. */
const MOST_SHARE = 0.4;

/** What stays within the elements that a test picks out, by row, where it is the lesser part of all that stays. */
export function lesserPart(
  { blocks, elements }: HtmlPage,
  { kept }: Standing,
  isBox: (row: number) => boolean,
): readonly Block[] {
  const inside = new Uint8Array(elements.count);
  let some = false;
  for (let row = 1; row < elements.count; row++) {
    if (inside[elements.parent[row]!] === 0 && !isBox(row)) continue;
    inside[row] = 1;
    some = true;
  }
  if (!some) return [];
  const staying = blocks.filter(({ index }) => kept(index));
  const found = staying.filter(({ element }) => inside[element] === 1);
  return wordsOf(found) < MOST_SHARE * wordsOf(staying) ? found : [];
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
