import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { RecordBlock } from '../model/record.ts';

type Place = NonNullable<RecordBlock['table']>;

/** Columns that a cell of an earlier row still covers. */
interface Covered {
  start: number;
  end: number;
  /** The first row it does not cover. */
  until: number;
}

/** Rows and columns of a table's own cells; tables inside its cells have numbers of their own. */
export function placeCells(table: Element, number: number): ReadonlyMap<Element, Place> {
  const places = new Map<Element, Place>();
  let covered: Covered[] = [];
  const rows = [...rowsOf(table)];
  const boldHead = hasBoldHead(rows);
  for (const [row, { tr, head }] of rows.entries()) {
    covered = placeRow(
      tr,
      covered,
      place => {
        places.set(place.cell, { table: number, row, ...headed(place, head || (boldHead && row === 0)) });
      },
      row,
    );
  }
  return places;
}

/** Editors without a button for headings of tables set the first row in bold. */
function hasBoldHead([first, second]: readonly Row[]): boolean {
  return first !== undefined && second !== undefined && isBoldRow(first.tr) && !isBoldRow(second.tr);
}

function isBoldRow(tr: Element): boolean {
  const texts = tr.children.filter(cell => isTag(cell)).flatMap(cell => onlyChild(cell) ?? []);
  return texts.length > 1 && texts.every(isBold);
}

/** What a cell holds, or an element that holds all of it; undefined where it is empty. */
function onlyChild({ children }: Element): ChildNode | undefined {
  const filled = children.filter(child => !(isText(child) && child.data.trim() === ''));
  return filled.find(child => isText(child)) ?? (filled.length === 1 ? filled[0] : undefined);
}

function isBold(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  if (node.name === 'b' || node.name === 'strong') return true;
  const inner = onlyChild(node);
  return inner !== undefined && isBold(inner);
}

interface Placed {
  cell: Element;
  column: number;
  colspan: number;
  rowspan: number;
}

/** Hands out the cells of a row with their columns; returns what the next row finds covered, from left to right. */
function placeRow(
  tr: Element,
  covered: readonly Covered[],
  place: (placed: Placed) => void,
  row: number,
): Covered[] {
  const next: Covered[] = [];
  let column = 0;
  let at = 0;
  for (const cell of tr.children) {
    if (!isTag(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
    for (; at < covered.length && covered[at]!.start <= column; at++) {
      column = Math.max(column, covered[at]!.end);
      next.push(covered[at]!);
    }
    const colspan = span(cell.attribs.colspan, 1000);
    const rowspan = span(cell.attribs.rowspan, 65_534);
    place({ cell, column, colspan, rowspan });
    if (rowspan > 1) next.push({ start: column, end: column + colspan, until: row + rowspan });
    column += colspan;
  }
  for (; at < covered.length; at++) next.push(covered[at]!);
  return next.filter(({ until }) => until > row + 1);
}

function headed({ cell, column, colspan, rowspan }: Placed, head: boolean): Omit<Place, 'table' | 'row'> {
  return {
    column,
    header: head || cell.name === 'th',
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
  };
}

interface Row {
  tr: Element;
  head: boolean;
}

function* rowsOf(table: Element): Iterable<Row> {
  for (const child of table.children) {
    if (!isTag(child)) continue;
    if (child.name === 'tr') yield { tr: child, head: false };
    else if (child.name === 'tbody' || child.name === 'thead' || child.name === 'tfoot') {
      for (const tr of child.children)
        if (isTag(tr) && tr.name === 'tr') yield { tr, head: child.name === 'thead' };
    }
  }
}

/** The HTML standard caps spans. */
function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number > 1 ? Math.min(number, most) : 1;
}
