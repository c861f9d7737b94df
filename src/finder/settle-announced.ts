import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import { announces } from './announces.ts';

const LINK_SHARE = 0.3;
/** Less likely ones are chrome, in spite of the colon above. */
const QUOTE_FROM = 0.2;
const ADDRESS = /^https?:\/\/\S+$/;
const MAX_STEPS = 16;

/**
 * What a paragraph that stays and ends in a colon announces stays right below it: a quotation, with who said so, and an
 * address alone in its line. Changes `kept` (by block, 1 where it stays).
 */
export function settleAnnounced(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  const { blocks, elements } = page;
  for (const block of blocks) {
    const above = blocks[block.index - 1];
    if (kept[block.index] === 1 || !above || kept[above.index] !== 1 || !isSentence(above)) continue;
    if (block.kind === 'paragraph' && block.linkDensity === 1 && ADDRESS.test(block.text))
      kept[block.index] = 1;
    const quote = quoteAt(block, page);
    if (quote === undefined) continue;
    const own = blocks.slice(elements.first[quote]!, elements.last[quote]!);
    if (
      own.every(({ index, linkDensity = 0 }) => probability[index]! >= QUOTE_FROM && linkDensity < LINK_SHARE)
    )
      keepFigure(quote, page, kept);
  }
}

function isSentence(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'unknown') && announces(block);
}

/** The quotation that begins with a block. */
function quoteAt(
  { index, element }: Block,
  { elements: { nodes, first, parent } }: HtmlPage,
): number | undefined {
  for (let row = element, steps = 0; first[row] === index && steps < MAX_STEPS; row = parent[row]!, steps++)
    if (nodes[row]!.name === 'blockquote') return row;
  return undefined;
}

/** A quotation with the caption below it, in a figure that holds nothing else. */
function keepFigure(quote: number, { blocks, elements }: HtmlPage, kept: Uint8Array): void {
  const { nodes, parent, first, last } = elements;
  const around = parent[quote]!;
  const isFigure = nodes[around]!.name === 'figure' && first[around] === first[quote];
  kept.fill(1, first[quote]!, last[quote]!);
  for (let at = last[quote]!; isFigure && at < last[around]!; at++)
    if (blocks[at]!.kind === 'caption') kept[at] = 1;
}
