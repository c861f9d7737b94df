import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { namesPrice } from './prices.ts';
import { leadsElsewhere } from './url.ts';

/** A price stands at most so many blocks below the link to what it is for. */
const BELOW = 4;
const WHOLLY = 0.6;
const PROSE_WORDS = 20;

/**
 * A shop's shelf has so many goods, most of them above the end of its text: below a single product and below a shop's
 * magazine come recommendations. No article of the bench is one.
 */
const LEAST_GOODS = 6;
const LEAST_SHARE = 0.6;

/** Whether a page shows goods, each with a price and a link to its own page, and what is kept of it is the text beside. */
export function isShelf({ blocks }: HtmlPage, kept: Uint8Array, url: URL | undefined): boolean {
  const end = blocks.findLastIndex(({ index, words }) => kept[index] === 1 && words >= PROSE_WORDS);
  const goods = goodsOf(blocks, url);
  const above = goods.filter(at => at < end).length;
  return above >= LEAST_GOODS && above >= LEAST_SHARE * goods.length;
}

/** The blocks with the first price of each page that a price stands with a link to. */
function goodsOf(blocks: readonly Block[], own: URL | undefined): number[] {
  const found = new Map<string, number>();
  let last: { href: string; at: number } | undefined;
  for (const block of blocks) {
    const href = linkOf(block, own);
    if (href !== undefined) last = { href, at: block.index };
    if (!last || block.index - last.at > BELOW || !namesPrice(block.text, block.words)) continue;
    if (!found.has(last.href)) found.set(last.href, block.index);
  }
  return [...found.values()];
}

function linkOf({ text, marks }: Block, own: URL | undefined): string | undefined {
  return marks.find(
    ({ type, href, start, end }) =>
      type === 'link' && end - start >= WHOLLY * text.length && leadsElsewhere(href, own),
  )?.href;
}
