import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { removeStrayFiles, syncFolder, WriteError, writeFileAtomic } from './atomic-file.ts';
import { recordKeyOf } from './row.ts';
import type { KeyedSink } from './sink.ts';
import { TREE } from './tree.ts';
import type { TreeFormat } from './tree-formats.ts';

/**
 * A folder with a file for each record, `ab/abcd….md`: its name is the record key, its folder the key's first two
 * digits. Each file is there at once, whole; a run that is aborted leaves those that it has written.
 */
export class RecordFilesSink implements KeyedSink {
  private readonly folder: string;
  private readonly format: TreeFormat;
  /** Folders without what killed runs left in them. */
  private readonly swept = new Set<string>();

  constructor(folder: string, format: TreeFormat) {
    this.folder = folder;
    this.format = format;
  }

  write(outcome: Outcome): void {
    const key = recordKeyOf(outcome.key);
    if (outcome.outcome === 'rejected') this.remove(key);
    if (outcome.outcome !== 'record') return;
    const path = this.pathOf(key);
    const isFirst = !existsSync(dirname(path));
    writeFileAtomic(path, TREE[this.format].write(outcome.record));
    if (isFirst) syncFolder(this.folder);
  }

  remove(recordKey: string): void {
    const path = this.pathOf(recordKey);
    if (!existsSync(path)) return;
    try {
      rmSync(path);
      syncFolder(dirname(path));
    } catch (error) {
      throw new WriteError(path, error);
    }
  }

  close(): void {}
  abort(): void {}

  private pathOf(key: string): string {
    const folder = join(this.folder, key.slice(0, 2));
    if (!this.swept.has(folder)) removeStrayFiles(folder);
    this.swept.add(folder);
    return join(folder, `${key}.${TREE[this.format].extension}`);
  }
}

/** Record keys of the files in a folder that are of a format. */
export function keysInFiles(folder: string, format: TreeFormat): Set<string> {
  const keys = new Set<string>();
  if (!existsSync(folder)) return keys;
  const tail = `.${TREE[format].extension}`;
  for (const shard of readdirSync(folder).filter(name => /^[0-9a-f]{2}$/.test(name))) {
    removeStrayFiles(join(folder, shard));
    for (const name of readdirSync(join(folder, shard))) {
      if (!name.startsWith('.') && name.endsWith(tail)) keys.add(name.slice(0, -tail.length));
    }
  }
  return keys;
}
