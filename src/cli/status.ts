import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { readJobs } from '../job/file/folder.ts';
import { readJob } from '../job/file/parse.ts';
import type { Job } from '../job/file/schema.ts';
import { type Ledger, openLedger } from '../job/ledger/ledger.ts';
import { lastEnded, lastRuns, type RunRow } from '../job/ledger/runs.ts';
import type { RunSummary } from '../job/run/summary.ts';
import { nextDue } from '../job/schedule/times.ts';
import { paint } from './paint.ts';

const RUNS = 5;

export function statusCommand(): Command {
  return new Command('status')
    .description(
      'How jobs are doing: what they hold, their last runs, what waits for their sinks, when they run next',
    )
    .argument('<job>', 'job file, or a folder of them')
    .action((path: string) => {
      const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      const folder = isFolder ? path : dirname(path);
      const jobs = isFolder ? readJobs(path) : [readJob(path)];
      process.stdout.write(`${jobs.flatMap(job => report(job, folder)).join('\n')}\n`);
    });
}

function report(job: Job, folder: string): string[] {
  const path = resolve(folder, job.ledger);
  if (!existsSync(path)) return [`${paint('bold', job.name)}: has never run`, ...next(job, undefined)];
  const ledger = openLedger(path, job.name, { create: false });
  try {
    return [...held(ledger), ...next(job, lastCounted(ledger))];
  } finally {
    ledger.file.close();
  }
}

/** The run that the next is due after: a scheduler makes up for one that was stopped. */
function lastCounted({ file, job }: Ledger): RunRow | undefined {
  const [last] = lastRuns(file, job, 1);
  return last?.state === 'running' ? last : (lastEnded(file, job) ?? last);
}

function held({ job, file, captures, outbox, hold }: Ledger): string[] {
  const { record, rejected, quarantined, removed } = captures.counts();
  const waiting = hold.totals().captures;
  return [
    `${paint('bold', job)}: ${record} records, ${rejected} rejected, ${quarantined} quarantined, ${removed} gone`,
    'Last runs:',
    ...lastRuns(file, job, RUNS).map(runLine),
    'Sinks:',
    ...outbox.backlog().map(({ name, waiting, error }) => {
      const state = waiting === 0 ? 'up to date' : `${waiting} changes wait`;
      return `  ${name}: ${state}${error === null ? '' : `; ${error}`}`;
    }),
    ...(waiting > 0
      ? [`${waiting} captures are held back until a run is complete and the fuse has judged it`]
      : []),
  ];
}

function next({ schedule }: Job, last: RunRow | undefined): string[] {
  if (!schedule) return [];
  const due = nextDue(schedule, last ? new Date(last.started) : new Date());
  if (!due) return ['Never due again'];
  const missed = due.getTime() < Date.now() ? ', missed; `dechrome schedule` makes up for it' : '';
  return [`Next run: ${due.toISOString()}${missed}`];
}

function runLine({ id, started, finished, state, summary }: RunRow): string {
  const took = finished === null ? '' : ` in ${(Date.parse(finished) - Date.parse(started)) / 1000} s`;
  const head = `  ${id}  ${started}  ${state}${took}`;
  if (summary === null) return head;
  const { inputs, unchanged, created, updated, removed, vanished, fuse } = JSON.parse(summary) as RunSummary;
  if (fuse) return `${head}: ${inputs} captures; ${paint('red', 'the fuse has blown')}: ${fuse}`;
  return `${head}: ${inputs} captures, ${unchanged} unchanged; ${created} new, ${updated} changed, ${removed + vanished} gone`;
}
