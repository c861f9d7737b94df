import { dirname } from 'node:path';
import { readJob } from '../job/file/parse.ts';
import type { Job } from '../job/file/schema.ts';
import { type Ledger, openLedger } from '../job/ledger/ledger.ts';

/** Does something with the ledger of a job file. Throws `UsageError` when the job has never run. */
export async function withLedger<T>(
  path: string,
  action: (ledger: Ledger, job: Job) => T | Promise<T>,
): Promise<T> {
  const job = readJob(path);
  process.chdir(dirname(path));
  const ledger = openLedger(job.ledger, job.name, { create: false });
  try {
    return await action(ledger, job);
  } finally {
    ledger.file.close();
  }
}
