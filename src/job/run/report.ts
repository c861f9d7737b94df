import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { tellAlarm } from '../../report/drift.ts';
import type { RunReporter } from '../../report/run-reporter.ts';
import type { Job } from '../file/schema.ts';
import type { RunSummary } from './summary.ts';

/** Where a job's reports lie: each job's apart, for the runs of two ledgers have the same numbers. */
export function reportFolder({ name, report, ledger }: Pick<Job, 'name' | 'report' | 'ledger'>): string {
  return join(report.folder ?? join(dirname(ledger), 'runs'), name);
}

/** Writes the report of a run that has ended. That it cannot be written undoes nothing of the run. */
export function reportRun(
  reporter: RunReporter,
  job: string,
  summary: RunSummary,
  { log, stopped, started, finished }: { log: Logger; stopped: boolean; started: Date; finished: Date },
): RunSummary {
  const { run, inputs, records, rejected, quarantined, unchanged } = summary;
  const { created, updated, removed, vanished, parked, fuse } = summary;
  const counts = { inputs, records, rejected, quarantined, unchanged, created, updated, removed, vanished };
  const state = fuse ? 'fuse' : stopped ? 'stopped' : 'done';
  try {
    const told = { job, run, state, ...counts, parked, ...(fuse && { fuse }) } as const;
    const alarms = reporter.write(told, started, finished).alarms.map(tellAlarm);
    for (const alarm of alarms) log.warn({ run }, `alarm: ${alarm}`);
    return { ...summary, alarms };
  } catch (error) {
    const unreported = error instanceof Error ? error.message : String(error);
    log.error({ run }, `there is no report of the run: ${unreported}`);
    return { ...summary, unreported };
  }
}
