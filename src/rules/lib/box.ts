import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';

/** What larger things hold is the page's, not a box's. In words. */
const MOST_WORDS = 90;
/** Longer texts are an article's, but for the small print below a field. */
const LONGEST_TEXT = 45;

/** What invites to fill in a field has so many words; above a box that has it, a sentence is the article's. */
const SENTENCE = 8;

/**
 * The blocks of the largest element around a row that is still as small as a box in an article, and holds none of the
 * article's `own` blocks: short articles are smaller than many a box, and go on behind it.
 */
export function boxAround(
  row: number,
  { blocks, elements }: HtmlPage,
  isOwn: (block: number) => boolean,
): readonly Block[] {
  const { first, last, parent, nodes } = elements;
  let from = first[row]!;
  let to = last[row]!;
  const field = from;
  for (let up = row; up > 0 && nodes[up]!.name !== 'body'; up = parent[up]!) {
    if (goesOnAround(blocks, [from, to], [first[up]!, last[up]!], field)) break;
    let words = 0;
    for (let at = first[up]!; at < last[up]!; at++) {
      const block = blocks[at]!;
      words += block.words;
      if (words > MOST_WORDS || isOwn(at) || (at < field && block.words > LONGEST_TEXT))
        return blocks.slice(from, to);
    }
    from = first[up]!;
    to = last[up]!;
  }
  return blocks.slice(from, to);
}

/** Whether a box with a sentence above its field stands between sentences, of those in an element around it. */
function goesOnAround(
  blocks: readonly Block[],
  [from, to]: Span,
  [first, last]: Span,
  field: number,
): boolean {
  const has = (start: number, end: number) =>
    blocks.slice(start, end).some(({ words, kind }) => words >= SENTENCE && kind === 'paragraph');
  return has(from, field) && has(first, from) && has(to, last);
}
