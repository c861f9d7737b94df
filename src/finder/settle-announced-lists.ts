import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { PhraseHit } from '../model/rule.ts';
import { ANNOUNCER_WORDS, announces, leadsAway } from './announces.ts';
import { meanOf } from './mean.ts';

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu']);
const LINK_SHARE = 0.3;
const MAX_STEPS = 16;
/** Longer lists are layout. */
const MOST_BLOCKS = 50;
/** No part of a list that stays for its other parts is less likely, and none of one of which nothing stays. */
const PART_FROM = 0.1;
const ALL_FROM = 0.2;
/** Links of which none stays lead to other stories, but for a few as likely as that, and only below prose. */
const MOST_LINKS = 6;
const LINKS_FROM = 0.35;
const PROSE_WORDS = 20;

/**
 * A list right below a sentence that stays and announces it with a colon stays as a whole where a part of it does, and where it
 * is likely enough. Changes `kept` (by block, 1 where it stays). Of items that come back so, three of four belonged to the
 * article, in cross-validation.
 */
export function settleAnnouncedLists(
  page: HtmlPage,
  probability: Float32Array,
  kept: Uint8Array,
  phrases: (block: number) => readonly PhraseHit[],
): void {
  const { blocks, elements } = page;
  for (const block of blocks) {
    const { index, kind, words } = block;
    if (kept[index] === 0 || words < ANNOUNCER_WORDS || !announces(block)) continue;
    if (kind !== 'paragraph' && kind !== 'unknown') continue;
    const list = listAt(index + 1, page);
    if (list === undefined || leadsAway(phrases(index))) continue;
    const [first, last] = [elements.first[list]!, elements.last[list]!];
    if (last - first <= MOST_BLOCKS && stays(blocks.slice(first, last), words, probability, kept))
      kept.fill(1, first, last);
  }
}

/** The outermost list that begins with a block. */
function listAt(index: number, { blocks, elements }: HtmlPage): number | undefined {
  const { nodes, first, parent } = elements;
  let list: number | undefined;
  let row = blocks[index]?.element ?? 0;
  for (let steps = 0; row > 0 && first[row] === index && steps < MAX_STEPS; row = parent[row]!, steps++)
    if (LISTS.has(nodes[row]!.name)) list = row;
  return list;
}

/** `announcing`: the words of the line above. */
function stays(
  own: readonly Block[],
  announcing: number,
  probability: Float32Array,
  kept: Uint8Array,
): boolean {
  const some = own.some(({ index }) => kept[index] === 1);
  const least = some ? PART_FROM : ALL_FROM;
  if (own.some(({ index }) => probability[index]! < least)) return false;
  if (some || meanOf(own, block => block.linkDensity ?? 0) < LINK_SHARE) return true;
  if (announcing < PROSE_WORDS || own.length > MOST_LINKS) return false;
  return meanOf(own, ({ index }) => probability[index]!) >= LINKS_FROM;
}
