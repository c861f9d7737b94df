import type { Logger } from 'pino';
import { checkLease, holdLease, type Lease } from '../ledger/lease.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Change } from '../ledger/outbox.ts';

/** Where changes of records go. */
export interface ChangeSink {
  /** Within the job. */
  name: string;
  /** Where it writes to: one of the same name with another target is a new sink. */
  target?: string;
  /** Changes that it takes at once; fewer only when there is nothing more to wait for. */
  batch: number;
  /**
   * Makes these changes durable, going on from `state`, which this returned the last time its changes were
   * noted as taken (`''` at first). May be called again with the same changes after a crash. Who gathers before it
   * shows anything calls `mayWrite` in between, which throws when another run has taken over.
   */
  take(changes: readonly Change[], state: string, mayWrite?: () => void): Promise<string>;
  /**
   * Looks whether what it took is still there, and takes away what a crash left. `published`: keys of the records
   * that it must hold, where that is known.
   */
  inspect?(state: string, published: readonly string[]): Promise<Inspection>;
}

export interface Inspection {
  /** What was put right. */
  repaired?: string;
  /** What is not there any more. The sink has to be told of everything again. */
  lost?: string;
}

/** Carries changes from the outbox to the sinks. One that fails is left alone until the next run. */
export class Delivery {
  /** By sink, why it doesn't get on. */
  readonly parked: Record<string, string> = {};
  private readonly ledger: Ledger;
  private readonly lease: Lease;
  private readonly sinks: readonly ChangeSink[];
  private readonly log: Logger;

  constructor(ledger: Ledger, lease: Lease, sinks: readonly ChangeSink[], log: Logger) {
    this.ledger = ledger;
    this.lease = lease;
    this.sinks = sinks;
    this.log = log;
  }

  /** Hands over whole batches, or `all` that waits. Throws only what concerns the ledger. */
  async deliver(all = false): Promise<void> {
    for (const sink of this.sinks) while (!(sink.name in this.parked) && (await this.step(sink, all)));
  }

  /** One batch; false when there is none. */
  private async step(sink: ChangeSink, all: boolean): Promise<boolean> {
    const { file, outbox } = this.ledger;
    const { seq, state } = outbox.cursor(sink.name);
    if (!all && outbox.lastSeq() - seq < sink.batch) return false;
    const changes = outbox.pending(sink.name, seq, sink.batch);
    if (changes.length === 0) return false;
    // Who was asleep, and has lost the lease, is not to touch what another writes by now.
    const mayWrite = () => checkLease(file, this.lease);
    mayWrite();
    let next: string;
    try {
      next = await sink.take(changes, state, mayWrite);
    } catch (error) {
      mayWrite();
      this.park(sink.name, error);
      return false;
    }
    file.transaction(() => {
      holdLease(file, this.lease);
      outbox.advance(sink.name, { seq: changes.at(-1)!.seq, state: next });
    });
    return true;
  }

  private park(name: string, error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.parked[name] = why;
    this.log.error({ sink: name }, `the sink is left alone until the next run: ${why}`);
    this.ledger.file.transaction(() => {
      holdLease(this.ledger.file, this.lease);
      this.ledger.outbox.park(name, why);
    });
  }
}
