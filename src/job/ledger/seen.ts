import { type CaptureRow, type Counts, countsOf } from './captures.ts';
import type { LedgerFile } from './database.ts';

/** What decides whether an input has to be cleaned again. */
export interface KnownCapture
  extends Pick<CaptureRow, 'key' | 'capture_id' | 'captured_at' | 'digest' | 'outcome'> {
  /** Whether the run has met it already. */
  seen: 0 | 1;
}

/**
 * The inputs that a run has met so far. They are noted in a temporary table, which ends with the run whatever becomes
 * of it: a million of them take neither memory nor writes to the ledger that have to last.
 */
export class Seen {
  private readonly file: LedgerFile;
  private readonly job: string;

  constructor(file: LedgerFile, job: string) {
    this.file = file;
    this.job = job;
    file.run('CREATE TEMP TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY) WITHOUT ROWID');
    file.run('DELETE FROM temp.seen');
  }

  /** Of these keys, those that the job knows. All in one row: each costs more than its look-up. */
  known(keys: readonly string[]): KnownCapture[] {
    const { rows } = this.file.get<{ rows: string }>(
      `SELECT json_group_array(json_object('key', c.key, 'capture_id', capture_id, 'captured_at', captured_at,
       'digest', digest, 'outcome', outcome, 'seen', s.key IS NOT NULL)) AS rows
       FROM json_each(?) AS wanted CROSS JOIN capture c ON c.job = ? AND c.key = wanted.value
       LEFT JOIN temp.seen AS s ON s.key = c.key`,
      JSON.stringify(keys),
      this.job,
    )!;
    return JSON.parse(rows) as KnownCapture[];
  }

  note(keys: readonly string[]): void {
    this.file.run('INSERT OR IGNORE INTO temp.seen SELECT value FROM json_each(?)', JSON.stringify(keys));
  }

  /** By outcome, of what has been met. */
  counts(): Counts {
    return countsOf(
      this.file.all(
        `SELECT outcome, count(*) AS n FROM temp.seen AS s CROSS JOIN capture AS c ON c.job = ? AND c.key = s.key
         GROUP BY outcome`,
        this.job,
      ),
    );
  }

  /** Inputs that are in the ledger and have not been met. */
  missing(): string[] {
    return this.file
      .all<{ key: string }>(`SELECT key FROM capture WHERE ${MISSING}`, this.job)
      .map(({ key }) => key);
  }

  /** Has the ledger remember what is missing now; to be called when all has been met that there is. */
  conclude(): void {
    this.file.run('DELETE FROM absent WHERE job = ?', this.job);
    this.file.run(`INSERT INTO absent SELECT job, key FROM capture WHERE ${MISSING}`, this.job);
  }
}

const MISSING = `job = ? AND outcome != 'removed' AND key NOT IN (SELECT key FROM temp.seen)`;
