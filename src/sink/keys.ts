import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { removeStrayFiles } from './atomic-file.ts';
import { openSearchOptions, type SinkSpec } from './make.ts';

/** Tells the record keys that a sink holds, at least those of them that are asked for. */
export type ReadKeys = (wanted: readonly string[]) => Promise<ReadonlySet<string>>;

/** Undefined of sinks that cannot be asked. */
export function keysOf(spec: SinkSpec): ReadKeys | undefined {
  switch (spec.type) {
    case 'sqlite':
      return async () => keysInTable(spec.path);
    case 'parquet':
      return () => keysInParts(spec.path);
    case 'postgres':
      return async () => (await import('./postgres/keys.ts')).keysInPostgres(spec.url, spec.table);
    case 'opensearch':
      return async wanted =>
        (await import('./http/held.ts')).keysInOpenSearch(openSearchOptions(spec), wanted);
    case 'tree':
      return async () => (await import('./record-files.ts')).keysInFiles(spec.path, spec.format);
    case 'webhook':
      return undefined;
  }
}

function keysInTable(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  const database = new Database(path, { readonly: true });
  try {
    const named = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'article'`).get();
    if (!named) return new Set();
    const rows = database.prepare('SELECT record_key FROM article').all() as { record_key: string }[];
    return new Set(rows.map(row => row.record_key));
  } finally {
    database.close();
  }
}

async function keysInParts(folder: string): Promise<Set<string>> {
  const keys = new Set<string>();
  if (!existsSync(folder)) return keys;
  const { partName, partNumbers, readKeys } = await import('./parquet/part.ts');
  removeStrayFiles(folder);
  for (const number of partNumbers(folder)) {
    for (const key of await readKeys(join(folder, partName(number)))) keys.add(key);
  }
  return keys;
}
