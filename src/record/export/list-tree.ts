import type { RecordBlock } from '../../model/record.ts';
import { type InlineNode, inlineTree } from './inline-tree.ts';

export interface Paragraph {
  type: 'paragraph';
  inline: InlineNode[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  items: ListItem[];
}

export interface ListItem {
  children: (Paragraph | List)[];
}

interface OpenList extends List {
  level: number;
  /** Of the last block: which list and item of the page it came from. */
  source: RecordBlock['list'];
}

/** Deeper lists are told as this deep, so that writers may recurse. */
const MAX_LEVEL = 30;

/** Items that follow each other, by nesting depth, as lists in lists. */
export function listTree(blocks: readonly RecordBlock[]): List[] {
  const roots: List[] = [];
  const open: OpenList[] = [];
  for (const block of blocks) {
    const level = Math.min(block.level ?? 1, MAX_LEVEL);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level === level && !continues(open.at(-1)!, block)) open.pop();
    let list = open.at(-1);
    if (list?.level !== level) {
      const around = list?.items.at(-1)?.children ?? roots;
      list = openList(block, level);
      around.push(list);
      open.push(list);
    }
    addTo(list, block);
  }
  return roots;
}

function openList(block: RecordBlock, level: number): OpenList {
  const ordered = block.ordered ?? false;
  return { type: 'list', ordered, start: block.list?.item ?? 1, items: [], level, source: undefined };
}

function continues(list: OpenList, block: RecordBlock): boolean {
  if (list.source && block.list) return list.source.list === block.list.list;
  return list.ordered === (block.ordered ?? false);
}

function addTo(list: OpenList, block: RecordBlock): void {
  const paragraph: Paragraph = { type: 'paragraph', inline: inlineTree(block) };
  const sameItem = list.source !== undefined && list.source.item === block.list?.item;
  if (sameItem) list.items.at(-1)!.children.push(paragraph);
  else list.items.push({ children: [paragraph] });
  list.source = block.list;
}
