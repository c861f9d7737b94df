import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';

const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'menu']);
const MAX_STEPS = 64;
/** A number or a kicker may stand above the heading; more words are the text of the item. */
const ABOVE = 2;
const KICKER_WORDS = 8;

/** Items of lists that have a heading of their own, above other text: they are sections, and their text is no item. */
export class ListSections {
  private readonly elements: ElementTable;
  private readonly blocks: readonly Block[];
  private readonly known = new Map<number, boolean>();

  constructor(elements: ElementTable, blocks: readonly Block[]) {
    this.elements = elements;
    this.blocks = blocks;
  }

  /** Whether the item of this row is one. */
  is(item: number): boolean {
    let is = this.known.get(item);
    if (is === undefined) this.known.set(item, (is = this.opens(item)));
    return is;
  }

  /** How many of them the item of this row is in: lists in a section begin anew. */
  around(item: number): number {
    const { nodes, parent } = this.elements;
    let count = 0;
    for (let row = parent[item]!, steps = 0; row > 0 && steps < MAX_STEPS; row = parent[row]!, steps++)
      if (nodes[row]!.name === 'li' && this.is(row)) count++;
    return count;
  }

  private opens(item: number): boolean {
    const { nodes, first, last } = this.elements;
    if (nodes[item]!.name !== 'li') return false;
    const end = Math.min(last[item]! - 1, first[item]! + ABOVE + 1);
    const opening = this.blocks
      .slice(first[item]!, end)
      .find(({ kind, words }) => kind === 'heading' || words > KICKER_WORDS);
    return opening?.kind === 'heading' && !this.isInList(opening.element, item);
  }

  /** Whether a list stands between a heading and the item: it is that of another one. */
  private isInList(row: number, item: number): boolean {
    const { nodes, parent } = this.elements;
    for (let at = row, steps = 0; at > item; at = parent[at]!, steps++)
      if (steps === MAX_STEPS || LISTS.has(nodes[at]!.name)) return true;
    return false;
  }
}
