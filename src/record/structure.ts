import { type Element, isTag } from 'domhandler';
import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { closest } from '../page/html/closest.ts';
import { isLayout } from '../page/html/layout-tables.ts';
import { cellsAround, holdsData } from './cell-paragraphs.ts';
import { numberItems } from './list-numbers.ts';
import { ListSections } from './list-sections.ts';
import { placeCells } from './table-places.ts';

export type Structure = Pick<RecordBlock, 'ordered' | 'list' | 'table' | 'language'> &
  Partial<Pick<RecordBlock, 'type' | 'level'>>;

const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'dl', 'menu']);
const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
const TABLE: ReadonlySet<string> = new Set(['table']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const PRE: ReadonlySet<string> = new Set(['pre']);

/**
 * What the mark-up around a block says beyond its kind: place in a list or table, language of code; and that cells of
 * layout, and the text of items that are sections, are paragraphs.
 */
export class StructureReader {
  private readonly elements: ElementTable;
  private readonly blocks: readonly Block[];
  /** The cells of tables by their element; none of layout. */
  private readonly tables = new Map<Element, ReturnType<typeof placeCells> | undefined>();
  /** Tables whose cells hold paragraphs. */
  private readonly data = new Map<number, boolean>();
  private readonly cells: Int32Array | undefined;
  private readonly sections: ListSections;
  private readonly lists = new Map<Element, { list: number; items: ReturnType<typeof numberItems> }>();

  constructor(elements: ElementTable, blocks: readonly Block[]) {
    this.elements = elements;
    this.blocks = blocks;
    this.cells = cellsAround(elements);
    this.sections = new ListSections(elements, blocks);
  }

  read(block: Block): Structure {
    if (block.kind === 'list-item') return this.list(block);
    if (block.kind === 'table-cell') return this.cell(block);
    if (block.kind === 'code') return this.code(block);
    if (block.kind === 'paragraph' || block.kind === 'unknown') return this.cellParagraph(block);
    return {};
  }

  /** A paragraph that is the text of a cell, or a part of it. */
  private cellParagraph(block: Block): Structure {
    const { cells } = this;
    if (!cells || cells[block.element]! < 0) return {};
    const table = this.ancestorRow(block.element, TABLE);
    if (table === undefined) return {};
    let isData = this.data.get(table);
    if (isData === undefined)
      this.data.set(table, (isData = holdsData(table, this.elements, this.blocks, cells)));
    const { table: place } = isData ? this.cell(block) : {};
    return place ? { type: 'table-cell', table: place } : {};
  }

  private list(block: Block): Structure {
    const row = this.ancestorRow(block.element, ITEMS);
    const list = this.ancestor(block.element, LISTS);
    if (row === undefined || !list) return {};
    if (this.sections.is(row)) return { type: 'paragraph' };
    const sections = this.sections.around(row);
    let known = this.lists.get(list);
    if (!known) this.lists.set(list, (known = { list: this.lists.size, items: numberItems(list) }));
    const number = known.items.get(this.elements.nodes[row]!);
    return {
      ...(sections > 0 && { level: Math.max(block.level - sections, 1) }),
      ordered: list.name === 'ol',
      ...(number !== undefined && { list: { list: known.list, item: number } }),
    };
  }

  private cell(block: Block): Structure {
    const cell = this.ancestor(block.element, CELLS);
    const row = this.ancestorRow(block.element, TABLE);
    if (!cell || row === undefined) return {};
    const table = this.elements.nodes[row]!;
    if (!this.tables.has(table)) {
      const layout = isLayout(row, this.elements, this.blocks);
      this.tables.set(table, layout ? undefined : placeCells(table, this.tables.size));
    }
    const cells = this.tables.get(table);
    if (!cells) return { type: 'paragraph' };
    const place = cells.get(cell);
    return place ? { table: place } : {};
  }

  private code(block: Block): Structure {
    const pre = this.ancestor(block.element, PRE);
    const parts = pre?.children.filter(isTag) ?? [];
    // Pages set controls and counters of lines before it.
    const inner = parts.find(({ name }) => name === 'code') ?? parts[0];
    const around = pre?.parent && isTag(pre.parent) ? pre.parent : undefined;
    for (const element of [inner, pre, around]) {
      const language = element && languageOf(element);
      if (language !== undefined) return { language };
    }
    return {};
  }

  private ancestor(row: number, tags: ReadonlySet<string>): Element | undefined {
    const at = this.ancestorRow(row, tags);
    return at === undefined ? undefined : this.elements.nodes[at];
  }

  private ancestorRow(row: number, tags: ReadonlySet<string>): number | undefined {
    return closest(this.elements, row, ({ name }) => tags.has(name));
  }
}

/** The language that highlighters note on or around code. */
function languageOf({ attribs }: Element): string | undefined {
  const named = attribs['data-lang'] ?? attribs['data-language'];
  if (named !== undefined && /^[\w+#.-]{1,30}$/.test(named)) return named;
  return /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s?|sourceCode\s)([\w+#-]{1,30})/.exec(
    attribs.class ?? '',
  )?.[1];
}
