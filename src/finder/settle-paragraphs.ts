import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import { containerOfBlock, isWithin, reachesOf } from './container.ts';

/** Less likely ones are lines of chrome that an editor has put into the text. */
const PARAGRAPH_FROM = 0.2;
const LINK_SHARE = 0.3;
/** Elements that no tag calls paragraphs may be so from here on. */
const UNMARKED_WORDS = 15;

/** Trees are hardly deeper. */
const DEPTHS = 1024;

/**
 * A paragraph stays where paragraphs before and behind it in the same element do, each in as many wrappers. Changes `kept`
 * (by block, 1 where it stays). Of what the finder had dropped so, three words of four belonged to the article, in cross-validation.
 */
export function settleParagraphs(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  const { blocks, elements } = page;
  const places = blocks.map(
    block =>
      containerOfBlock(elements, block) * DEPTHS + Math.min(elements.depth[block.element]!, DEPTHS - 1),
  );
  const staying = reachesOf(blocks, block =>
    kept[block.index] === 1 && isParagraph(block) ? places[block.index] : undefined,
  );
  for (const block of blocks) {
    const { index, linkDensity = 0 } = block;
    if (kept[index] === 1 || !isParagraph(block) || !isWithin(index, staying.get(places[index]!))) continue;
    if (probability[index]! >= PARAGRAPH_FROM && linkDensity < LINK_SHARE) kept[index] = 1;
  }
}

/** Whether a block is a paragraph, by its tag or its length. */
export function isParagraph({ kind, words }: Block): boolean {
  return kind === 'paragraph' || (kind === 'unknown' && words >= UNMARKED_WORDS);
}
