import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readJobs } from '../job/file/folder.ts';
import type { Job } from '../job/file/schema.ts';
import { execute } from '../job/run/execute.ts';
import { Board } from '../job/schedule/board.ts';
import { systemClock } from '../job/schedule/clock.ts';
import { schedule } from '../job/schedule/scheduler.ts';
import { type Address, serveBoard } from '../job/schedule/serve.ts';
import { UsageError } from '../model/errors.ts';
import { makeLogger } from './log.ts';
import { stopSignal } from './stop-signal.ts';

export function scheduleCommand(): Command {
  return new Command('schedule')
    .description(
      'Stay and run the jobs of a folder when they are due; Ctrl-C or SIGTERM ends it in good order',
    )
    .argument('<folder>', 'with job files')
    .option(
      '--listen <[host:]port>',
      'answer /metrics (Prometheus) and /healthz there; by default at 127.0.0.1',
      parseAddress,
    )
    .action(keepSchedule);
}

async function keepSchedule(folder: string, { listen }: { listen?: Address }): Promise<void> {
  const jobs = scheduled(folder);
  process.chdir(folder);
  const log = makeLogger(false);
  const board = new Board(jobs);
  const server = listen && (await serveBoard(board, listen));
  if (server) log.info({ address: server.address() }, 'listening');
  try {
    await schedule(jobs, { log, signal: stopSignal(), clock: systemClock, execute, board });
  } finally {
    server?.close();
    server?.closeAllConnections();
  }
}

/** Throws `UsageError` if there is none, or two have one name or one folder of lines. */
function scheduled(folder: string): Job[] {
  const jobs = readJobs(folder).filter(job => job.schedule);
  if (jobs.length === 0) {
    throw new UsageError('no-jobs', `${folder}: no job file (*.yaml) with a schedule is in this folder`);
  }
  const names = jobs.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError('job-twice', `${folder}: two jobs have the name "${twice}"`);
  const folders = jobs.flatMap(job => foldersOfLines(job, folder));
  const shared = folders.find((path, i) => folders.indexOf(path) !== i);
  if (shared !== undefined)
    throw new UsageError(
      'folder-twice',
      `${shared}: two jobs write lines into this folder; give each its own`,
    );
  return jobs;
}

/** Each job takes files in these that are not its own for what a killed run left. */
function foldersOfLines({ sinks }: Job, base: string): string[] {
  return Object.values(sinks).flatMap(sink => (sink.type === 'jsonl' ? [resolve(base, sink.folder)] : []));
}

function parseAddress(value: string): Address {
  const [, host = '127.0.0.1', digits] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535)
    throw new InvalidArgumentError('It has to be a port, or host:port.');
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port };
}
