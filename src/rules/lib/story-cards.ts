import type { Block } from '../../model/block.ts';
import { addTo } from '../../model/multimap.ts';
import type { HtmlPage } from '../../model/page.ts';
import { hrefOf } from './links.ts';
import { letterKey } from './repeat.ts';

/** Longer ones are entries of the page's own. */
const MOST_WORDS = 70;
const LINK_SHARE = 0.8;

/** What links to another story. */
export interface Card {
  row: number;
  /** Its headline, which is a link or has one that says the same; undefined where it has none. */
  headline: Block | undefined;
  /** Where that leads. */
  href: string | undefined;
}

/**
 * Elements that stand side by side, are called the same and hold little text each, some of them with headlines that are
 * links.
 */
export function cardLists(page: HtmlPage): Card[][] {
  const { elements, blocks } = page;
  const wanted = new Map<string, Map<number, Card>>();
  for (const headline of blocks) {
    if (headline.kind !== 'heading') continue;
    const href = aimOf(headline, blocks);
    if (href === undefined) continue;
    for (let row = headline.element; row > 0 && isSmall(row, page); row = elements.parent[row]!) {
      const key = keyOf(row, page);
      const cards = wanted.get(key) ?? new Map<number, Card>();
      if (!cards.has(row)) cards.set(row, { row, headline, href });
      wanted.set(key, cards);
    }
  }
  return wanted.size === 0 ? [] : withOthers(wanted, page);
}

/** Cards of a list may lack a headline; those that are no cards are listed as such, too. */
function withOthers(wanted: ReadonlyMap<string, ReadonlyMap<number, Card>>, page: HtmlPage): Card[][] {
  const { count, first, last } = page.elements;
  const lists = new Map<string, Card[]>();
  for (let row = 1; row < count; row++) {
    if (first[row] === last[row]) continue;
    const key = keyOf(row, page);
    const cards = wanted.get(key);
    if (cards) addTo(lists, key, cards.get(row) ?? { row, headline: undefined, href: undefined });
  }
  return [...lists.values()];
}

/** The element around, the name and the first class: further ones say which card it is. */
function keyOf(row: number, { elements: { nodes, parent, classes } }: HtmlPage): string {
  const called = /\S+/.exec(classes[row] ?? '')?.[0] ?? '';
  return `${parent[row]!} ${nodes[row]!.name} ${called}`;
}

export function isSmall(row: number, { blocks, elements: { first, last } }: HtmlPage): boolean {
  if (last[row]! - first[row]! > MOST_WORDS) return false;
  let words = 0;
  for (let at = first[row]!; at < last[row]!; at++) words += blocks[at]!.words;
  return words <= MOST_WORDS;
}

/** Where a headline leads: as a link, or by one laid over the card, right before it, that says the same. */
function aimOf(headline: Block, blocks: readonly Block[]): string | undefined {
  const before = blocks[headline.index - 1];
  for (const block of before ? [headline, before] : [headline]) {
    if ((block.linkDensity ?? 0) < LINK_SHARE) continue;
    if (block !== headline && letterKey(block.text) !== letterKey(headline.text)) continue;
    const href = hrefOf(block);
    if (href !== undefined) return href;
  }
  return undefined;
}
