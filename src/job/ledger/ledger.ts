import { Captures } from './captures.ts';
import { LedgerFile } from './database.ts';
import { Hold } from './hold.ts';
import { Outbox } from './outbox.ts';

/**
 * The durable memory of a job: what every input became, and what the sinks have yet to learn of it. Outcomes
 * and outbox are written in one transaction, so that a crash leaves either both or neither. Several jobs may
 * share a file.
 */
export interface Ledger {
  job: string;
  file: LedgerFile;
  captures: Captures;
  outbox: Outbox;
  hold: Hold;
}

/** Throws what `LedgerFile` throws. */
export function openLedger(path: string, job: string, options: { create: boolean }): Ledger {
  return ledgerOf(new LedgerFile(path, options), job);
}

/** One job's part of a ledger file. */
export function ledgerOf(file: LedgerFile, job: string): Ledger {
  const outbox = new Outbox(file, job);
  return { job, file, outbox, captures: new Captures(file, outbox, job), hold: new Hold(file, job) };
}

/** Name of the lease that whoever runs the job holds. */
export function jobLease(job: string): string {
  return `job ${job}`;
}
