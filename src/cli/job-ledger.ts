import { dirname } from 'node:path';
import { readJob } from '../job/file/parse.ts';
import { type Ledger, openLedger } from '../job/ledger/ledger.ts';

/** Does something with the ledger of a job file. Throws `UsageError` when the job has never run. */
export function withLedger<T>(path: string, action: (ledger: Ledger) => T): T {
  const job = readJob(path);
  process.chdir(dirname(path));
  const ledger = openLedger(job.ledger, job.name, { create: false });
  try {
    return action(ledger);
  } finally {
    ledger.file.close();
  }
}
