import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { readJob } from './parse.ts';
import type { Job } from './schema.ts';

/** The jobs of a folder's `*.yaml`, by file name. Throws `UsageError` if there is none. */
export function readJobs(folder: string): Job[] {
  const jobs = jobFiles(folder).map(name => readJob(join(folder, name)));
  if (jobs.length === 0) throw new UsageError('no-jobs', `${folder}: no job file (*.yaml) is in this folder`);
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
