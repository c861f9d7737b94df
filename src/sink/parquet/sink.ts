import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import { AtomicFile, makeFolder, removeStrayFiles, WriteError, writeFileAtomic } from '../atomic-file.ts';
import { type RecordRow, recordKeyOf, rowOf } from '../row.ts';
import type { KeyedSink } from '../sink.ts';
import { countRows, encodePart, partName, partNumbers, readKeys, readRows } from './part.ts';

/** Rows and characters of a part, at most; what is being written is held in memory. */
const PART_ROWS = 10_000;
const PART_CHARACTERS = 1 << 26;

/**
 * A folder of Parquet files that together hold each record once. A run adds parts and takes what they replace
 * out of the older ones. If it is cut short in between, a record may stand in two parts: the one with the higher
 * number is right, and delivering the run's outcomes again puts it in order.
 */
export class ParquetSink implements KeyedSink {
  private readonly folder: string;
  private readonly partRows: number;
  /** Where the row of each record touched by this run is, or that it has none. */
  private readonly latest = new Map<string, number | undefined>();
  private readonly before: readonly number[];
  private readonly written: AtomicFile[] = [];
  private rows = new Map<string, RecordRow>();
  private characters = 0;
  private next: number;

  constructor(folder: string, partRows = PART_ROWS) {
    this.folder = folder;
    this.partRows = partRows;
    try {
      makeFolder(folder);
      this.before = partNumbers(folder);
    } catch (error) {
      throw new WriteError(folder, error);
    }
    removeStrayFiles(folder);
    this.next = (this.before.at(-1) ?? 0) + 1;
  }

  write(outcome: Outcome): void {
    if (outcome.outcome === 'rejected') this.remove(recordKeyOf(outcome.key));
    if (outcome.outcome === 'record') this.add(rowOf(outcome.record));
  }

  remove(recordKey: string): void {
    this.rows.delete(recordKey);
    this.latest.set(recordKey, undefined);
  }

  async close(): Promise<void> {
    const numbers = [...this.before];
    for (let number = this.next - this.written.length; number < this.next; number++) numbers.push(number);
    await this.adoptLast();
    this.spill();
    for (const part of this.written) part.commit();
    for (const number of numbers) await this.prune(number);
  }

  abort(): void {
    for (const part of this.written) part.abort();
  }

  private add(row: RecordRow): void {
    this.rows.set(row.record_key, row);
    this.latest.set(row.record_key, this.next);
    this.characters += row.record.length + row.body.length;
    if (this.rows.size >= this.partRows || this.characters >= PART_CHARACTERS) this.spill();
  }

  private spill(): void {
    if (this.rows.size > 0) {
      const part = new AtomicFile(join(this.folder, partName(this.next)));
      this.written.push(part);
      part.write(encodePart([...this.rows.values()]));
      this.next++;
    }
    this.rows = new Map();
    this.characters = 0;
  }

  /**
   * Moves the rows of small parts at the end into the new one, so that small runs do not make ever more of them.
   * None more than twice as large as what it joins: so a row is moved a few times only, however small the runs.
   */
  private async adoptLast(): Promise<void> {
    if (this.written.length > 0) return;
    for (const number of this.before.toReversed()) {
      const path = join(this.folder, partName(number));
      const size = await countRows(path);
      if (size > 2 * this.rows.size || size + this.rows.size > this.partRows) return;
      for (const row of await readRows(path)) if (!this.latest.has(row.record_key)) this.add(row);
    }
  }

  /** Takes rows out of a part that stand in a later one, or nowhere, by now. */
  private async prune(number: number): Promise<void> {
    const path = join(this.folder, partName(number));
    const stale = (key: string) => this.latest.has(key) && this.latest.get(key) !== number;
    if (!(await readKeys(path)).some(stale)) return;
    const rows = (await readRows(path)).filter(row => !stale(row.record_key));
    if (rows.length > 0) writeFileAtomic(path, encodePart(rows));
    else rmSync(path);
  }
}
