import type { RunSummary } from '../run/summary.ts';
import type { LedgerFile } from './database.ts';

export interface RunRow {
  id: number;
  job: string;
  started: string;
  finished: string | null;
  state: 'running' | 'done' | 'stopped' | 'failed';
  /** JSON of its `RunSummary`. */
  summary: string | null;
}

/** Begins a run. Whoever holds the lease runs alone, so runs that still seem to go on were killed. */
export function beginRun(file: LedgerFile, job: string, started: string): number {
  stopKilledRuns(file, job);
  file.run(`INSERT INTO run (job, started, state) VALUES (?, ?, 'running')`, job, started);
  return file.get<{ id: number }>('SELECT max(id) AS id FROM run WHERE job = ?', job)!.id;
}

export function endRun(
  file: LedgerFile,
  id: number,
  state: Exclude<RunRow['state'], 'running'>,
  finished: string,
  summary: RunSummary,
): void {
  const json = JSON.stringify(summary);
  file.run('UPDATE run SET state = ?, finished = ?, summary = ? WHERE id = ?', state, finished, json, id);
}

/** Returns how many there were. */
export function stopKilledRuns(file: LedgerFile, job: string): number {
  return file.run(`UPDATE run SET state = 'stopped' WHERE job = ? AND state = 'running'`, job);
}

export function lastRuns(file: LedgerFile, job: string, limit: number): RunRow[] {
  return file.all('SELECT * FROM run WHERE job = ? ORDER BY id DESC LIMIT ?', job, limit);
}

/** Whether a run broke off before it had seen everything: it was killed, or told to stop. */
export function isBrokenOff({ state, summary }: RunRow): boolean {
  return (
    state === 'running' || (state === 'stopped' && !(JSON.parse(summary ?? '{}') as Partial<RunSummary>).fuse)
  );
}

/** The last run that came to an end by itself, be it a good one or not. */
export function lastEnded(file: LedgerFile, job: string): RunRow | undefined {
  return file.get(
    `SELECT * FROM run WHERE job = ? AND (state IN ('done', 'failed') OR json_extract(summary, '$.fuse') IS NOT NULL)
     ORDER BY id DESC LIMIT 1`,
    job,
  );
}

/** Inputs of the last run that saw them all. */
export function lastInputs(file: LedgerFile, job: string): number | undefined {
  const sql = `SELECT summary FROM run WHERE job = ? AND state = 'done' ORDER BY id DESC LIMIT 1`;
  const { summary } = file.get<Pick<RunRow, 'summary'>>(sql, job) ?? {};
  return summary ? (JSON.parse(summary) as RunSummary).inputs : undefined;
}
