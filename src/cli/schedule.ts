import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readJob } from '../job/file/parse.ts';
import type { Job } from '../job/file/schema.ts';
import { execute } from '../job/run/execute.ts';
import { systemClock } from '../job/schedule/clock.ts';
import { schedule } from '../job/schedule/scheduler.ts';
import { UsageError } from '../model/errors.ts';
import { makeLogger } from './log.ts';
import { stopSignal } from './stop-signal.ts';

export function scheduleCommand(): Command {
  return new Command('schedule')
    .description(
      'Stay and run the jobs of a folder when they are due; Ctrl-C or SIGTERM ends it in good order',
    )
    .argument('<folder>', 'with job files')
    .action(async (folder: string) => {
      const jobs = readJobs(folder);
      process.chdir(folder);
      await schedule(jobs, { log: makeLogger(false), signal: stopSignal(), clock: systemClock, execute });
    });
}

/** Those that have a schedule. Throws `UsageError` if there is none, or two have one name. */
function readJobs(folder: string): Job[] {
  const jobs = jobFiles(folder)
    .map(name => readJob(join(folder, name)))
    .filter(job => job.schedule);
  if (jobs.length === 0) {
    throw new UsageError('no-jobs', `${folder}: no job file (*.yaml) with a schedule is in this folder`);
  }
  const names = jobs.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError('job-twice', `${folder}: two jobs have the name "${twice}"`);
  return jobs;
}

function jobFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => /^[^.].*\.ya?ml$/.test(name))
      .sort();
  } catch (error) {
    throw new UsageError('no-jobs', `${folder}: cannot be read: ${(error as Error).message}`, error);
  }
}
