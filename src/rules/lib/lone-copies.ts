import type { Block } from '../../model/block.ts';
import type { ElementTable, Page } from '../../model/page.ts';
import type { Standing } from '../../model/rule.ts';
import { closest } from '../../page/html/closest.ts';
import type { Copy } from './copy.ts';

const WHOLE = /^(?:ul|ol|dl|tr)$/;

/**
 * Tells the items of lists and the cells of rows that say alone what stood before: copies for phones repeat the whole
 * list or row, and without one of its own a list or row is not what it was.
 */
export class LoneCopies {
  private readonly repeated = new Map<number, boolean>();
  private firsts: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly page: Page,
    private readonly standing: Standing,
  ) {}

  has([original, copy]: Copy): boolean {
    const { page } = this;
    const block = page.blocks[copy]!;
    if (page.kind !== 'html' || (block.kind !== 'list-item' && block.kind !== 'table-cell')) return false;
    const whole = closest(page.elements, block.element, ({ name }) => WHOLE.test(name));
    if (whole === undefined || original >= page.elements.first[whole]!) return false;
    let repeated = this.repeated.get(whole);
    if (repeated === undefined) {
      repeated = this.isRepeated(page.blocks, page.elements, whole);
      this.repeated.set(whole, repeated);
    }
    return !repeated;
  }

  private isRepeated(blocks: readonly Block[], { first, last }: ElementTable, row: number): boolean {
    this.firsts ??= firstsOf(blocks, this.standing);
    for (const { index, text } of blocks.slice(first[row], last[row]))
      if (this.standing.kept(index) && this.firsts.get(text)! >= first[row]!) return false;
    return true;
  }
}

/** By text: where it stands first, of what stays. */
function firstsOf(blocks: readonly Block[], { kept }: Standing): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { index, text } of blocks) if (kept(index) && !firsts.has(text)) firsts.set(text, index);
  return firsts;
}
