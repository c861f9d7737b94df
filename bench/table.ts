/** A cell: text, or a number that is printed as given by the column. */
export type Cell = string | number | undefined;

export const fixed = (value: number | undefined, digits = 3): string =>
  value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits);

export const percent = (value: number | undefined, digits = 1): string =>
  value === undefined || Number.isNaN(value) ? '' : `${(100 * value).toFixed(digits)} %`;

/** Columns aligned by their widest cell: the first to the left, the others to the right. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [header, ...rows].map(row => row.map(cell => (cell === undefined ? '' : String(cell))));
  const widths = header.map((_, column) => Math.max(...cells.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map(width => '─'.repeat(width)).join('  ');
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n');
}
