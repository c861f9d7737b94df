import { readdirSync } from 'node:fs';
import { type AsyncBuffer, asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { COLUMNS, type Column, type RecordRow } from '../row.ts';
import { SinkError } from '../sink-error.ts';

const TYPES: Record<Column['type'], BasicType> = { text: 'STRING', integer: 'INT32', real: 'DOUBLE' };

/** A Parquet file of these rows, compressed with Snappy, which every reader knows. */
export function encodePart(rows: readonly RecordRow[]): Uint8Array {
  const columnData = COLUMNS.map(({ name, type, nullable }) => ({
    name,
    type: TYPES[type],
    nullable,
    data: rows.map(row => row[name]),
    // Finds a record by its key without reading the parts it is not in.
    bloomFilter: name === 'record_key',
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

export function readRows(path: string): Promise<RecordRow[]> {
  return read(path, async file => (await parquetReadObjects({ file })) as unknown as RecordRow[]);
}

export function readKeys(path: string): Promise<string[]> {
  return read(path, async file => {
    const rows = await parquetReadObjects({ file, columns: ['record_key'] });
    return rows.map(row => row.record_key as string);
  });
}

export function countRows(path: string): Promise<number> {
  return read(path, async file => Number((await parquetMetadataAsync(file)).num_rows));
}

export function partName(number: number): string {
  return `part-${String(number).padStart(6, '0')}.parquet`;
}

/** Numbers of the parts in a folder, ascending. */
export function partNumbers(folder: string): number[] {
  return readdirSync(folder)
    .map(name => Number(/^part-(\d+)\.parquet$/.exec(name)?.[1] ?? Number.NaN))
    .filter(number => !Number.isNaN(number))
    .sort((a, b) => a - b);
}

async function read<T>(path: string, action: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  try {
    return await action(await asyncBufferFromFile(path));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SinkError(
      'parquet',
      `${path}: cannot read this part of the data set: ${message}`,
      'fatal',
      error,
    );
  }
}
