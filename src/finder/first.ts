import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';
import type { Finding } from './finding.ts';

const GOOD_WORDS = 15;

/** Stand-in. */
export function firstFinder(page: Page): Finding {
  const { blocks } = page;
  const kept = new Uint8Array(blocks.length);
  const good = (b: Block | undefined) => b !== undefined && !b.hidden && b.words >= GOOD_WORDS && (b.linkDensity ?? 0) < 0.35;
  let first = 0;
  let last = blocks.length;
  if (page.kind === 'html') {
    const { elements } = page;
    const prefix = new Float64Array(blocks.length + 1);
    for (const b of blocks) prefix[b.index + 1] = prefix[b.index]! + (good(b) ? b.words : 0);
    const weight = (row: number) => prefix[elements.last[row]!]! - prefix[elements.first[row]!]!;
    let row = 0;
    for (let next = 1; next < elements.count; next++) {
      if (elements.parent[next] !== row) continue;
      if (weight(next) >= 0.6 * weight(0) && weight(next) > 0) row = next;
    }
    first = elements.first[row]!;
    last = elements.last[row]!;
  }
  for (let i = first; i < last; i++) {
    const b = blocks[i]!;
    const near = good(blocks[i - 1]) || good(blocks[i + 1]) || good(blocks[i - 2]) || good(blocks[i + 2]);
    if (good(b) || (near && (b.linkDensity ?? 0) < 0.5)) kept[i] = 1;
  }
  return {
    probability: Float32Array.from(kept),
    kept,
    pageType: 'article',
    typeProbability: 1,
    accepted: true,
    qualityScore: 0.5,
    why: i => `${blocks[i]!.words} words`,
  };
}
