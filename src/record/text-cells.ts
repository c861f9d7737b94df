import type { TextPage } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';

/** The blocks of a flat text, with the lines that are rows of tables, and stayed whole, parted into their cells. */
export function inCells(blocks: readonly RecordBlock[], rows: NonNullable<TextPage['rows']>): RecordBlock[] {
  return blocks.flatMap(block => {
    const row = block.role === undefined ? rows.get(block.at[0]) : undefined;
    if (!row || block.text !== row.cells.map(({ text }) => text).join(' ')) return [block];
    const { cells, ...place } = row;
    let start = 0;
    return cells.map(({ text, column }): RecordBlock => {
      const at: RecordBlock['at'] = [block.at[0], start];
      start += text.length + 1;
      return {
        type: 'table-cell',
        text,
        table: { table: place.table, row: place.row, column, header: place.header },
        at,
      };
    });
  });
}
