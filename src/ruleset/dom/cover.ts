import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isInvisible } from '../../block/html-elements.ts';
import { Run } from '../../block/run.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';
import { nodesBelow } from './element-text.ts';

/** A block, or a part of it. */
export interface Covered {
  block: number;
  /** Undefined for the whole block. */
  span?: Span;
}

/** Tells which text of the page's blocks lies in an element. */
export class Cover {
  private readonly page: HtmlPage;
  private readonly rows: ReadonlyMap<AnyNode, number>;

  constructor(page: HtmlPage) {
    this.page = page;
    this.rows = new Map(page.elements.nodes.map((node, row) => [node, row]));
  }

  /**
   * The blocks in an element. Of an inline element, the block it fills, else the part of the block where its
   * text stands; nothing where that text stands there more than once, for it cannot be told apart.
   */
  of(element: Element): Covered[] {
    const row = this.rows.get(element);
    if (row !== undefined) return this.blocksOf(row);
    const outer = this.rowAround(element);
    const found: Covered[] = [];
    let run = new Run();
    const locate = () => {
      const text = run.finish()?.text;
      run = new Run();
      if (text !== undefined) found.push(...this.locate(text, outer));
    };
    for (const node of nodesBelow(element, inner => !this.rows.has(inner) && !isInvisible(inner))) {
      const inner = this.rows.get(node);
      if (isText(node)) run.add(node.data, false);
      else if (inner !== undefined) {
        locate();
        found.push(...this.blocksOf(inner));
      } else if (isTag(node) && node.name === 'br' && run.lineBreak()) locate();
    }
    locate();
    return found;
  }

  private blocksOf(row: number): Covered[] {
    const { first, last } = this.page.elements;
    const blocks: Covered[] = [];
    for (let block = first[row]!; block < last[row]!; block++) blocks.push({ block });
    return blocks;
  }

  private rowAround(element: Element): number {
    for (let node = element.parent; node; node = node.parent) {
      const row = this.rows.get(node);
      if (row !== undefined) return row;
    }
    return 0;
  }

  private locate(text: string, row: number): Covered[] {
    const places: Covered[] = [];
    const { first, last } = this.page.elements;
    for (let index = first[row]!; index < last[row]!; index++) {
      const block = this.page.blocks[index]!;
      if (block.element !== row) continue;
      if (block.text === text) places.push({ block: index });
      else {
        for (let at = block.text.indexOf(text); at >= 0; at = block.text.indexOf(text, at + 1)) {
          places.push({ block: index, span: [at, at + text.length] });
        }
      }
    }
    return places.length === 1 ? places : [];
  }
}
