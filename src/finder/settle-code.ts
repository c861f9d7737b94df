import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import { isAmidProse, NEAR } from './amid-prose.ts';

const LINK_SHARE = 0.3;
/** What is less likely is of the page, not of the text. */
const PART_FROM = 0.1;
/** `Copy`, `Run` */
const BUTTON_WORDS = 2;

/** Code stays where the text around it does. Changes `kept` (by block, 1 where it stays). */
export function settleCode({ blocks }: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  for (const { kind, index, linkDensity } of blocks) {
    if (kind !== 'code' || kept[index] === 1 || (linkDensity ?? 0) >= LINK_SHARE) continue;
    if (probability[index]! < PART_FROM) continue;
    if (isAmidProse(blocks, index, index, kept) || isBetweenKept(blocks, index, kept)) kept[index] = 1;
  }
}

/** Whether what stands right above and below code stays, past other code and its buttons. */
function isBetweenKept(blocks: readonly Block[], index: number, kept: Uint8Array): boolean {
  return [-1, 1].every(step => {
    let at = index + step;
    const end = at + step * NEAR;
    while (at !== end && isOfCode(blocks[at])) at += step;
    return kept[at] === 1 && !isOfCode(blocks[at]);
  });
}

function isOfCode(block: Block | undefined): boolean {
  return block?.kind === 'code' || (block?.kind === 'unknown' && block.words <= BUTTON_WORDS);
}
