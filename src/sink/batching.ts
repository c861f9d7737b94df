import type { Outcome } from '../model/outcome.ts';
import { type RecordRow, recordKeyOf, rowOf } from './row.ts';
import type { KeyedSink } from './sink.ts';

/** What is to become of records, by record key: the row they have now, or null when they are gone. */
export type Changes = ReadonlyMap<string, RecordRow | null>;

export interface BatchLimits {
  records: number;
  characters: number;
}

/** Brings changes to a target in batches; of several changes to one record in a batch, the last. */
export abstract class BatchingSink implements KeyedSink {
  private readonly limits: BatchLimits;
  private pending = new Map<string, RecordRow | null>();
  private characters = 0;

  constructor(limits: BatchLimits) {
    this.limits = limits;
  }

  async write(outcome: Outcome): Promise<void> {
    if (outcome.outcome === 'rejected') await this.remove(recordKeyOf(outcome.key));
    if (outcome.outcome !== 'record') return;
    const row = rowOf(outcome.record);
    await this.put(row.record_key, row);
  }

  async remove(recordKey: string): Promise<void> {
    await this.put(recordKey, null);
  }

  async close(): Promise<void> {
    await this.flush();
  }

  /** What was delivered stays delivered. */
  async abort(): Promise<void> {
    this.pending.clear();
  }

  protected abstract deliver(changes: Changes): Promise<void>;

  private async put(key: string, row: RecordRow | null): Promise<void> {
    const characters = row?.record.length ?? 0;
    // A batch may only be larger than the limit when a single record is.
    if (this.characters + characters > this.limits.characters) await this.flush();
    this.pending.set(key, row);
    this.characters += characters;
    if (this.pending.size >= this.limits.records) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.pending.size === 0) return;
    const changes = this.pending;
    this.pending = new Map();
    this.characters = 0;
    await this.deliver(changes);
  }
}
