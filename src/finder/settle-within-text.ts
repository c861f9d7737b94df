import type { HtmlPage } from '../model/page.ts';
import { containerOfBlock, holdsSeveral, isWithin, reachesOf } from './container.ts';

/** Text beside other blocks in the same element may be a label with fewer words. */
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
  const texts = reachesOf(blocks, ({ index, element, words }) =>
    kept[index] === 1 && words >= TEXT_WORDS && holdsSeveral(elements, element) ? element : undefined,
  );
  if (texts.size === 0) return;
  for (const block of blocks) {
    const { index, element, words, linkDensity = 0, hidden } = block;
    if (kept[index] === 1 || hidden || words > MOST_WORDS || linkDensity > 0) continue;
    if (probability[index]! < LEAST || ELSEWHERE.has(elements.nodes[element]!.name)) continue;
    if (isWithin(index, texts.get(containerOfBlock(elements, block)))) kept[index] = 1;
  }
}
