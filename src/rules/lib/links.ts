import type { Block } from '../../model/block.ts';

/**
 * Whether so much of a block is a link. Anchors without an address are none: they are buttons, which unfold what
 * follows, or the aims of links.
 */
export function isLinked({ linkDensity = 0, marks }: Block, share: number): boolean {
  return linkDensity >= share && marks.some(({ type, href }) => type === 'link' && href !== undefined);
}

/** Where the first link of a block leads. */
export function hrefOf({ marks }: Block): string | undefined {
  return marks.find(({ type }) => type === 'link')?.href;
}
