import { type Element, isTag } from 'domhandler';
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
  let row = 0;
  for (const { tr, head } of rowsOf(table)) {
    covered = placeRow(
      tr,
      covered,
      place => {
        places.set(place.cell, { table: number, row, ...headed(place, head) });
      },
      row,
    );
    row++;
  }
  return places;
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

function* rowsOf(table: Element): Iterable<{ tr: Element; head: boolean }> {
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
