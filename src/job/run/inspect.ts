import { DechromeError } from '../../model/errors.ts';
import { releaseLease, takeLease } from '../ledger/lease.ts';
import { jobLease, type Ledger } from '../ledger/ledger.ts';
import type { ChangeSink, Inspection } from './delivery.ts';

/** A clause each: what is put right, and which sinks do not answer. */
export interface Inspected {
  repaired: string[];
  silent: string[];
}

/**
 * Compares what the sinks of a job hold with what they were told, and puts right what differs. A sink that has lost
 * something is told of everything by the next run. Nothing is done while a run is at work.
 */
export async function inspectSinks(ledger: Ledger, sinks: readonly ChangeSink[]): Promise<Inspected> {
  const { file, outbox } = ledger;
  const lease = takeLease(file, jobLease(ledger.job));
  const repaired: string[] = [];
  const silent: string[] = [];
  if (!lease) return { repaired, silent };
  try {
    for (const sink of sinks.filter(({ name }) => outbox.isEnrolled(name))) {
      const { lost, repaired: what, silent: why } = await inspect(ledger, sink);
      if (why) silent.push(`sink ${sink.name}: ${why}`);
      if (what) repaired.push(`sink ${sink.name}: ${what}`);
      if (lost === undefined) continue;
      outbox.forget(sink.name);
      repaired.push(`sink ${sink.name}: ${lost}; the next run tells it of everything again`);
    }
    return { repaired, silent };
  } finally {
    releaseLease(file, lease);
  }
}

async function inspect(
  { captures, outbox }: Ledger,
  sink: ChangeSink,
): Promise<Inspection & { silent?: string }> {
  const { seq, state } = outbox.cursor(sink.name);
  if (seq > outbox.lastAssigned()) return { lost: 'it is ahead of what it can have been told' };
  const isUpToDate = outbox.pending(sink.name, seq, 1).length === 0;
  try {
    return (await sink.inspect?.(state, isUpToDate ? captures.published() : [])) ?? {};
  } catch (error) {
    if (error instanceof DechromeError) return { silent: error.message };
    throw error;
  }
}
