import { inlineMarkdown } from './markdown-inline.ts';
import type { Table, TableCell } from './table-grid.ts';

/** A table of GFM; one that only lays out text (a single column without heading) as paragraphs. */
export function tableMarkdown({ rows }: Table): string {
  const columns = [...new Set(rows.flatMap(row => row.cells.map(cell => cell.column)))].sort((a, b) => a - b);
  const [first, ...others] = rows;
  if (columns.length < 2 && !first?.header) return paragraphs(rows.flatMap(row => row.cells));
  const body = first?.header ? others : rows;
  const lines = [first?.header ? first.cells : [], ...body.map(row => row.cells)].map(cells =>
    line(cells, columns),
  );
  lines.splice(1, 0, `|${' --- |'.repeat(columns.length)}`);
  return lines.join('\n');
}

function line(cells: readonly TableCell[], columns: readonly number[]): string {
  const byColumn = new Map(cells.map(cell => [cell.column, cell]));
  return `|${columns.map(column => ` ${cellText(byColumn.get(column))} |`).join('')}`;
}

function cellText(cell: TableCell | undefined): string {
  return (cell?.paragraphs ?? [])
    .map(inline => inlineMarkdown(inline, { oneLine: true, cell: true }))
    .join(' ');
}

function paragraphs(cells: readonly TableCell[]): string {
  return cells
    .flatMap(cell => cell.paragraphs)
    .map(inline => inlineMarkdown(inline))
    .join('\n\n');
}
