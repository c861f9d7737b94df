import type { Metadata } from '../../model/metadata.ts';
import type { HtmlPage } from '../../model/page.ts';
import { isCutOff } from './text.ts';

const PARAGRAPH_WORDS = 12;
const WALL = /(?:^|[\s_-])(?:has|is|steady)?-?paywall(?:ed)?(?:$|[\s_-])/i;
const NO_WALL = /(?:non|no|without)-?paywall/i;
/** Keeps absurdly deep pages linear. */
const MAX_STEPS = 64;

/** The flag of a wall where the text is cut off in its last paragraph, and an element around that is called so. */
export function settleAccess(page: HtmlPage, metadata: Metadata, kept: Uint8Array): Metadata {
  if (metadata.isAccessibleForFree !== undefined || metadata.flags.includes(PAYWALLED)) return metadata;
  const own = page.blocks.filter(({ index }) => kept[index] === 1);
  const last = own.findLast(({ words }) => words >= PARAGRAPH_WORDS);
  if (!last || !isCutOff(last.text) || !standsAtWall(page, last.element)) return metadata;
  return { ...metadata, flags: [...metadata.flags, PAYWALLED] };
}

const PAYWALLED = 'paywalled';

function standsAtWall({ elements: { classes, parent } }: HtmlPage, element: number): boolean {
  for (let row = element, steps = 0; row >= 0 && steps < MAX_STEPS; row = parent[row]!, steps++) {
    const called = classes[row] ?? '';
    if (WALL.test(called) && !NO_WALL.test(called)) return true;
  }
  return false;
}
