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
  const isParagraph = (index: number) => {
    const { kind, words } = blocks[index]!;
    return kind === 'paragraph' || (kind === 'unknown' && words >= UNMARKED_WORDS);
  };
  const staying = reachesOf(blocks, ({ index }) =>
    kept[index] === 1 && isParagraph(index) ? places[index] : undefined,
  );
  for (const { index, linkDensity = 0 } of blocks) {
    if (kept[index] === 1 || !isParagraph(index) || !isWithin(index, staying.get(places[index]!))) continue;
    if (probability[index]! >= PARAGRAPH_FROM && linkDensity < LINK_SHARE) kept[index] = 1;
  }
}
