import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import { containerOfBlock } from './container.ts';

/** Text right in an element, beside what else that holds: with fewer words it may be a label. */
const TEXT_WORDS = 10;
/** Captions and tips of editors are longer. */
const MOST_WORDS = 12;
/** What the finder finds less likely is chrome by its words. */
const LEAST = 0.04;
const ELSEWHERE: ReadonlySet<string> = new Set([
  'aside',
  'button',
  'figcaption',
  'figure',
  'form',
  'summary',
  'svg',
]);

/**
 * A line stays that is set within running text, as some papers set subheadings and verse: right in the element whose own text
 * stays before and behind it. Changes `kept` (by block, 1 where it stays).
 */
export function settleWithinText(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  const { blocks, elements } = page;
  /** By element: the first and the last of its own texts that stay. */
  const texts = new Map<number, { first: number; last: number }>();
  for (const block of blocks) {
    if (kept[block.index] !== 1 || block.words < TEXT_WORDS || !isOwnText(block, page)) continue;
    const own = texts.get(block.element);
    if (own) own.last = block.index;
    else texts.set(block.element, { first: block.index, last: block.index });
  }
  if (texts.size === 0) return;
  for (const block of blocks) {
    const { index, element, words, linkDensity = 0, hidden } = block;
    if (kept[index] === 1 || hidden || words > MOST_WORDS || linkDensity > 0) continue;
    const around = texts.get(containerOfBlock(elements, block));
    const isWithin = around !== undefined && around.first < index && index < around.last;
    if (isWithin && probability[index]! >= LEAST && !ELSEWHERE.has(elements.nodes[element]!.name))
      kept[index] = 1;
  }
}

/** Whether a block is text right in an element that holds more. */
function isOwnText({ element }: Block, { elements }: HtmlPage): boolean {
  return elements.last[element]! - elements.first[element]! > 1;
}
