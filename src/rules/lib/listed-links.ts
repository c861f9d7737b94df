import type { Block } from '../../model/block.ts';

/** A line of the list of addresses that text browsers put below a page. */
const LISTED = /^(?:\[(\d{1,4})\]|(\d{1,4})\.)\s*(?:https?|ftp|file|mailto|tel|javascript|data):/;
const LEAST_LISTED = 3;

/** By block, the numbers in the list of addresses below a text; undefined where there is none. */
export function listedNumbers(blocks: readonly Block[]): ReadonlyMap<number, string> | undefined {
  const listed = new Map<number, string>();
  for (const { index, text } of blocks) {
    const found = mayBeListed(text.charCodeAt(0)) ? LISTED.exec(text) : null;
    if (found) listed.set(index, found[1] ?? found[2]!);
  }
  return listed.size < LEAST_LISTED ? undefined : listed;
}

/** A bracket or a figure. */
function mayBeListed(unit: number): boolean {
  return unit === 0x5b || (unit >= 0x30 && unit <= 0x39);
}
