import { Command } from 'commander';
import type { Ledger } from '../job/ledger/ledger.ts';
import { lastRuns, type RunRow } from '../job/ledger/runs.ts';
import type { RunSummary } from '../job/run/summary.ts';
import { withLedger } from './job-ledger.ts';
import { paint } from './paint.ts';

const RUNS = 5;

export function statusCommand(): Command {
  return new Command('status')
    .description('How a job is doing: what it holds, its last runs, what waits for its sinks')
    .argument('<job>', 'job file')
    .action(async (path: string) => {
      process.stdout.write(`${(await withLedger(path, report)).join('\n')}\n`);
    });
}

function report({ job, file, captures, outbox }: Ledger): string[] {
  const { record, rejected, quarantined, removed } = captures.counts();
  return [
    `${paint('bold', job)}: ${record} records, ${rejected} rejected, ${quarantined} quarantined, ${removed} gone`,
    'Last runs:',
    ...lastRuns(file, job, RUNS).map(runLine),
    'Sinks:',
    ...outbox.backlog().map(({ name, waiting, error }) => {
      const state = waiting === 0 ? 'up to date' : `${waiting} changes wait`;
      return `  ${name}: ${state}${error === null ? '' : `; ${error}`}`;
    }),
  ];
}

function runLine({ id, started, finished, state, summary }: RunRow): string {
  const took = finished === null ? '' : ` in ${(Date.parse(finished) - Date.parse(started)) / 1000} s`;
  const head = `  ${id}  ${started}  ${state}${took}`;
  if (summary === null) return head;
  const { inputs, unchanged, created, updated, removed, vanished, fuse } = JSON.parse(summary) as RunSummary;
  if (fuse) return `${head}: ${inputs} captures; ${paint('red', 'the fuse has blown')}: ${fuse}`;
  return `${head}: ${inputs} captures, ${unchanged} unchanged; ${created} new, ${updated} changed, ${removed + vanished} gone`;
}
