import type { HtmlPage } from '../model/page.ts';

/** Less likely ones are lines of chrome that an editor has put into the text. */
const PARAGRAPH_FROM = 0.2;
const LINK_SHARE = 0.3;

/**
 * A paragraph stays where paragraphs before and behind it in the same element do. Changes `kept` (by block, 1 where it
 * stays). Of what the finder had dropped so, three words of four belonged to the article, in cross-validation.
 */
export function settleParagraphs(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  const { blocks, elements } = page;
  const parents = blocks.map(({ element }) => elements.parent[element]!);
  const isParagraph = (index: number) => blocks[index]!.kind === 'paragraph';
  /** By element: the last paragraph directly in it that stays. */
  const lastOf = new Map<number, number>();
  for (const { index } of blocks) {
    if (kept[index] === 1 && isParagraph(index)) lastOf.set(parents[index]!, index);
  }
  const begun = new Set<number>();
  for (const { index, linkDensity } of blocks) {
    const parent = parents[index]!;
    if (!isParagraph(index)) continue;
    if (kept[index] === 1) begun.add(parent);
    else if (
      begun.has(parent) &&
      index < (lastOf.get(parent) ?? 0) &&
      probability[index]! >= PARAGRAPH_FROM &&
      (linkDensity ?? 0) < LINK_SHARE
    )
      kept[index] = 1;
  }
}
