import type { Block } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { HtmlPage } from '../../model/page.ts';
import { isCutOff } from './text.ts';

const PARAGRAPH_WORDS = 12;
const WALL = /(?:^|[\s_-])(?:has|is|steady)?-?paywall(?:ed)?(?:$|[\s_-])/i;
const NO_WALL = /(?:non|no|without)-?paywall/i;
/** Keeps absurdly deep pages linear. */
const MAX_STEPS = 64;

/** The flag of a wall where the text is cut off in its last paragraph, and an element around that is called a wall. */
export function settleAccess(page: HtmlPage, metadata: Metadata, kept: Uint8Array): Metadata {
  if (metadata.isAccessibleForFree !== undefined || metadata.flags.includes(PAYWALLED)) return metadata;
  const last = textOf(page, kept).at(-1);
  if (!last || !isCutOff(last.text) || !standsAtWall(page, last.element)) return metadata;
  return { ...metadata, flags: [...metadata.flags, PAYWALLED] };
}

const PAYWALLED = 'paywalled';

/** The paragraphs of the element that has most of the text: what prompts to pay stands in others. */
function textOf({ blocks, elements: { parent } }: HtmlPage, kept: Uint8Array): readonly Block[] {
  const own = blocks.filter(({ index, words }) => kept[index] === 1 && words >= PARAGRAPH_WORDS);
  const words = new Map<number, number>();
  for (const block of own) {
    const box = parent[block.element]!;
    words.set(box, (words.get(box) ?? 0) + block.words);
  }
  const most = Math.max(...words.values());
  return own.filter(({ element }) => words.get(parent[element]!) === most);
}

function standsAtWall({ elements: { classes, parent } }: HtmlPage, element: number): boolean {
  for (let row = element, steps = 0; row >= 0 && steps < MAX_STEPS; row = parent[row]!, steps++) {
    const called = classes[row] ?? '';
    if (WALL.test(called) && !NO_WALL.test(called)) return true;
  }
  return false;
}
