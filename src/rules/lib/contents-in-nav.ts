import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { fragmentOf } from '../../page/fragment.ts';
import { LEAST_LINES, LEAST_SHARE, nameOf } from './contents.ts';

/**
 * Lists in a `nav` that lead nowhere but within the page at this address, of which a good part are headings of the
 * page: scripts may make the links.
 */
export function listsInNav({ blocks, elements }: HtmlPage, address: string | undefined): Block[][] {
  const { nodes, first, last } = elements;
  const lists: Block[][] = [];
  let end = 0;
  for (let row = 0; row < nodes.length; row++) {
    // What is in one is no list of its own.
    if (nodes[row]!.name !== 'nav' || last[row]! - Math.max(first[row]!, end) < LEAST_LINES) continue;
    end = last[row]!;
    const list = listWithin(blocks, first[row]!, last[row]!, address);
    if (list.length >= LEAST_LINES) lists.push(list);
  }
  if (lists.length === 0) return lists;
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(nameOf));
  return lists.filter(
    list => list.filter(item => headings.has(nameOf(item))).length >= LEAST_SHARE * list.length,
  );
}

/** The items from one block to another; none where one of them leads away. */
function listWithin(
  blocks: readonly Block[],
  from: number,
  to: number,
  address: string | undefined,
): Block[] {
  const list: Block[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    if (block.kind !== 'list-item') continue;
    if (leadsAway(block, address)) return [];
    list.push(block);
  }
  return list;
}

/** What scripts alone follow. */
const NOWHERE = /^(?:#?$|javascript:)/i;

function leadsAway({ marks }: Block, address: string | undefined): boolean {
  return marks.some(({ type, href = '' }) => {
    return type === 'link' && !NOWHERE.test(href) && fragmentOf(href, address) === undefined;
  });
}
