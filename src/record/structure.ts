import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';

/** How far up the enclosing list or table is looked for; keeps absurdly deep pages linear. */
const MAX_STEPS = 64;

type Structure = Pick<RecordBlock, 'ordered' | 'table' | 'language'>;

/** What the mark-up around a block says beyond its kind: list order, place in a table, language of code. */
export class StructureReader {
  private readonly elements: ElementTable;
  private readonly tables = new Map<Element, Map<Element, NonNullable<RecordBlock['table']>>>();

  constructor(elements: ElementTable) {
    this.elements = elements;
  }

  read(block: Block): Structure {
    if (block.kind === 'list-item') return this.list(block);
    if (block.kind === 'table-cell') return this.cell(block);
    if (block.kind === 'code') return this.code(block);
    return {};
  }

  private list(block: Block): Structure {
    const list = this.ancestor(block.element, 'ol', 'ul', 'dl', 'menu');
    return list ? { ordered: list.name === 'ol' } : {};
  }

  private cell(block: Block): Structure {
    const cell = this.ancestor(block.element, 'td', 'th');
    const table = this.ancestor(block.element, 'table');
    if (!cell || !table) return {};
    let cells = this.tables.get(table);
    if (!cells) this.tables.set(table, (cells = placeCells(table, this.tables.size)));
    const place = cells.get(cell);
    return place ? { table: place } : {};
  }

  private code(block: Block): Structure {
    const pre = this.ancestor(block.element, 'pre');
    const inner = pre?.children.find(isTag);
    const name = /(?:^|\s)(?:language|lang)-([\w+#-]{1,30})/.exec(`${pre?.attribs.class ?? ''} ${inner?.attribs.class ?? ''}`);
    return name?.[1] ? { language: name[1] } : {};
  }

  private ancestor(row: number, ...tags: string[]): Element | undefined {
    for (let at = row, steps = 0; at > 0 && steps < MAX_STEPS; at = this.elements.parent[at]!, steps++) {
      const node = this.elements.nodes[at]!;
      if (tags.includes(node.name)) return node;
    }
    return undefined;
  }
}

/** Rows and columns of a table's own cells; tables inside its cells have numbers of their own. */
function placeCells(table: Element, number: number): Map<Element, NonNullable<RecordBlock['table']>> {
  const cells = new Map<Element, NonNullable<RecordBlock['table']>>();
  let row = 0;
  for (const tr of rowsOf(table)) {
    let column = 0;
    for (const cell of tr.children) {
      if (!isTag(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
      const colspan = span(cell.attribs.colspan);
      const rowspan = span(cell.attribs.rowspan);
      cells.set(cell, {
        table: number,
        row,
        column,
        header: cell.name === 'th',
        ...(colspan > 1 && { colspan }),
        ...(rowspan > 1 && { rowspan }),
      });
      column += colspan;
    }
    row++;
  }
  return cells;
}

function* rowsOf(table: Element): Iterable<Element> {
  for (const child of table.children) {
    if (!isTag(child)) continue;
    if (child.name === 'tr') yield child;
    else if (child.name === 'tbody' || child.name === 'thead' || child.name === 'tfoot') {
      for (const tr of child.children) if (isTag(tr) && tr.name === 'tr') yield tr;
    }
  }
}

/** The HTML standard caps `colspan` at 1000. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number > 1 ? Math.min(number, 1000) : 1;
}
