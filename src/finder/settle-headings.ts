import type { Block } from '../model/block.ts';

/** Less likely ones head a list of contents, or name who wrote the section. */
const HEADING_FROM = 0.2;
/** A section stays as a whole where so much of its words does, and it says something. */
const SECTION_SHARE = 0.9;
const SECTION_WORDS = 20;
const LINK_SHARE = 0.3;

/**
 * Headings of sections that stay do, too: `FAQ` alone tells little. Changes `kept` (by block, 1 where it stays).
 * Where the finder had dropped such a heading, four of five belonged to the article, in cross-validation.
 */
export function settleHeadings(blocks: readonly Block[], probability: Float32Array, kept: Uint8Array): void {
  // From the end: a heading may stand right above that of its first part.
  for (let index = blocks.length - 2; index >= 0; index--) {
    const { kind, linkDensity } = blocks[index]!;
    if (kind !== 'heading' || kept[index] === 1 || kept[index + 1] !== 1) continue;
    if (probability[index]! < HEADING_FROM || (linkDensity ?? 0) > LINK_SHARE) continue;
    if (sectionStays(blocks, index, kept)) kept[index] = 1;
  }
}

/** Whether the text below a heading stays, up to the next one of its level or above. */
function sectionStays(blocks: readonly Block[], heading: number, kept: Uint8Array): boolean {
  const { level } = blocks[heading]!;
  let all = 0;
  let staying = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading' && block.level <= level) break;
    all += block.words;
    if (kept[at] === 1) staying += block.words;
  }
  return staying >= SECTION_WORDS && staying >= SECTION_SHARE * all;
}
