import { releaseLease, takeLease } from '../ledger/lease.ts';
import { jobLease, type Ledger } from '../ledger/ledger.ts';
import type { ChangeSink, Inspection } from './delivery.ts';

/**
 * Compares what the sinks of a job hold with what they were told, and puts right what differs; returns what that
 * was, a clause each. A sink that has lost something is told of everything by the next run. Nothing is done while
 * a run is at work.
 */
export async function inspectSinks(ledger: Ledger, sinks: readonly ChangeSink[]): Promise<string[]> {
  const { file, outbox } = ledger;
  const lease = takeLease(file, jobLease(ledger.job));
  if (!lease) return [];
  try {
    const repaired: string[] = [];
    for (const sink of sinks.filter(({ name }) => outbox.isEnrolled(name))) {
      const { lost, repaired: what } = await inspect(ledger, sink);
      if (what) repaired.push(`sink ${sink.name}: ${what}`);
      if (lost === undefined) continue;
      outbox.forget(sink.name);
      repaired.push(`sink ${sink.name}: ${lost}; the next run tells it of everything again`);
    }
    return repaired;
  } finally {
    releaseLease(file, lease);
  }
}

async function inspect({ captures, outbox }: Ledger, sink: ChangeSink): Promise<Inspection> {
  const { seq, state } = outbox.cursor(sink.name);
  if (seq > outbox.lastAssigned()) return { lost: 'it is ahead of what it can have been told' };
  const isUpToDate = outbox.pending(sink.name, seq, 1).length === 0;
  return (await sink.inspect?.(state, isUpToDate ? captures.published() : [])) ?? {};
}
