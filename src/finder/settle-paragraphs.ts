import type { HtmlPage } from '../model/page.ts';
import { containerOfBlock } from './container.ts';

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
  /** By place: the last paragraph there that stays. */
  const lastOf = new Map<number, number>();
  for (const { index } of blocks) {
    if (kept[index] === 1 && isParagraph(index)) lastOf.set(places[index]!, index);
  }
  const begun = new Set<number>();
  for (const { index, linkDensity } of blocks) {
    const place = places[index]!;
    if (!isParagraph(index)) continue;
    if (kept[index] === 1) begun.add(place);
    else if (
      begun.has(place) &&
      index < (lastOf.get(place) ?? 0) &&
      probability[index]! >= PARAGRAPH_FROM &&
      (linkDensity ?? 0) < LINK_SHARE
    )
      kept[index] = 1;
  }
}
