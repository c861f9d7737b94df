import type { RecordBlock } from '../../model/record.ts';
import { type InlineNode, inlineTree } from './inline-tree.ts';

export interface Table {
  type: 'table';
  rows: TableRow[];
}

interface TableRow {
  /** Whether every cell of the row is a heading. */
  header: boolean;
  cells: TableCell[];
}

export interface TableCell {
  column: number;
  header: boolean;
  colspan: number;
  rowspan: number;
  paragraphs: InlineNode[][];
}

type Numbered<V> = Map<number, V>;

/** Cells that follow each other as tables, in the order in which the tables begin; each goes by its own number. */
export function tableGrids(blocks: readonly RecordBlock[]): Table[] {
  const tables: Numbered<Numbered<Numbered<TableCell>>> = new Map();
  for (const block of blocks) {
    if (!block.table) continue;
    const { table, row, column, header, colspan = 1, rowspan = 1 } = block.table;
    const rows = entry(tables, table, newMap<Numbered<TableCell>>);
    const cell = entry(entry(rows, row, newMap<TableCell>), column, () =>
      newCell(column, header, colspan, rowspan),
    );
    cell.paragraphs.push(inlineTree(block));
  }
  return [...tables.values()].map(rows => ({ type: 'table', rows: inOrder(rows).map(rowOf) }));
}

function rowOf(cells: Numbered<TableCell>): TableRow {
  const ordered = inOrder(cells);
  return { header: ordered.every(cell => cell.header), cells: ordered };
}

function newMap<V>(): Numbered<V> {
  return new Map();
}

function newCell(column: number, header: boolean, colspan: number, rowspan: number): TableCell {
  return { column, header, colspan, rowspan, paragraphs: [] };
}

function entry<V>(map: Numbered<V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inOrder<V>(map: Numbered<V>): V[] {
  return [...map].sort((a, b) => a[0] - b[0]).map(([, value]) => value);
}
