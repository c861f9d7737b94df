import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunReport } from './summary.ts';

/** A report of a job's run. */
export type JobReport = RunReport & { run: NonNullable<RunReport['run']> };

/** Numbers of the runs that have a folder in here, latest first. */
export function runNumbers(folder: string): number[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter(name => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/** The report of one run; undefined if there is none, or none that can be read. */
export function readReport(folder: string, run: number): JobReport | undefined {
  try {
    const report = JSON.parse(readFileSync(join(folder, String(run), 'summary.json'), 'utf8')) as RunReport;
    return report.format === 1 && report.run ? (report as JobReport) : undefined;
  } catch {
    // A run that was killed may have left a part; what cannot be read tells nothing.
    return undefined;
  }
}

/** Reports of a job's runs before this one that came to a good end, latest first. */
export function earlierReports(folder: string, job: string, run: number, limit: number): JobReport[] {
  const reports: JobReport[] = [];
  for (const number of runNumbers(folder)) {
    if (reports.length === limit) break;
    if (number >= run) continue;
    const report = readReport(folder, number);
    if (report?.run.job === job && report.run.state === 'done') reports.push(report);
  }
  return reports;
}

/** Removes the oldest reports of a job beyond those to be kept, and what killed runs left unfinished. */
export function pruneReports(folder: string, job: string, keep: number): void {
  const own = runNumbers(folder).filter(number => (readReport(folder, number)?.run.job ?? job) === job);
  for (const number of own.slice(keep))
    rmSync(join(folder, String(number)), { recursive: true, force: true });
}
