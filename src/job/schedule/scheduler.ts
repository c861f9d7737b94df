import type { Logger } from 'pino';
import type { Job } from '../file/schema.ts';
import { LedgerFile } from '../ledger/database.ts';
import { lastEnded, lastRuns } from '../ledger/runs.ts';
import type { ExecuteOptions } from '../run/execute.ts';
import type { RunSummary } from '../run/summary.ts';
import type { Board } from './board.ts';
import type { Clock } from './clock.ts';
import { nextDue } from './times.ts';

export interface SchedulerOptions {
  log: Logger;
  signal: AbortSignal;
  clock: Clock;
  /** Told what goes on. */
  board: Board;
  /** Runs a job, unless it has been run since it was due. */
  execute: (job: Job, options: ExecuteOptions) => Promise<RunSummary | undefined>;
}

/**
 * Runs jobs when they are due, each by itself, until the signal; then waits for the runs at work to end in good
 * order. Of the runs that were missed while nobody was there, one is made up for. A run that fails is logged; a ledger
 * that cannot be opened at the beginning throws, before anything is run.
 */
export async function schedule(jobs: readonly Job[], options: SchedulerOptions): Promise<void> {
  const starts = jobs.map(job => ({ job, last: lastStart(job) ?? options.clock.now() }));
  await Promise.all(starts.map(({ job, last }) => keep(job, last, options)));
}

async function keep(job: Job, last: Date, options: SchedulerOptions): Promise<void> {
  const { clock, signal, log, board } = options;
  if (!job.schedule) return;
  let after = last;
  while (!signal.aborted) {
    const due = nextDue(job.schedule, after);
    board.due(job, due);
    if (!due) return log.warn({ job: job.name }, 'is never due again');
    log.info({ job: job.name, due: due.toISOString() }, 'next run');
    await clock.until(due, signal);
    if (signal.aborted) return;
    const begun = clock.now();
    await run(job, due, options);
    // Of what was due during the run, one more run is made where it is to queue.
    after = later(due, job.overlap === 'queue' ? begun : clock.now());
  }
}

async function run(job: Job, due: Date, options: SchedulerOptions): Promise<void> {
  const { execute, log, signal, clock, board } = options;
  const own = log.child({ job: job.name });
  try {
    board.begun(job, clock.now());
    const summary = await execute(job, { log: own, signal, due });
    board.ended(job, clock.now(), summary, signal.aborted);
    if (summary) own.info({ summary }, 'the run has ended');
    else own.info('nothing to do: another scheduler has run it, or a run is at work');
  } catch (error) {
    board.failed(job);
    own.error({ error: error instanceof Error ? error.stack : String(error) }, 'the run has failed');
  }
}

/** When the job was last begun, by whomever; a run that broke off, or is at work, is still to be seen to. */
function lastStart(job: Job): Date | undefined {
  const file = new LedgerFile(job.ledger, { create: true });
  try {
    const ended = lastEnded(file, job.name);
    if (ended) return new Date(ended.started);
    return lastRuns(file, job.name, 1).length > 0 ? new Date(0) : undefined;
  } finally {
    file.close();
  }
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
