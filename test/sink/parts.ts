import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** All rows of a folder of Parquet files, by record key. */
export async function readParts(path: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const name of readdirSync(path).sort()) {
    rows.push(...(await parquetReadObjects({ file: await asyncBufferFromFile(join(path, name)) })));
  }
  return rows.sort((a, b) => (String(a.record_key) < String(b.record_key) ? -1 : 1));
}
