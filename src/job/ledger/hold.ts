import type { LedgerFile } from './database.ts';

/** What is held of a job, summed up. */
export interface HeldTotals {
  captures: number;
  quarantined: number;
  /** Captures that had a record before. */
  hadRecord: number;
  /** Of these, the ones that are rejected now. */
  lost: number;
  /** Characters of the records now held: those that stayed and those that went. */
  charactersKept: number;
  charactersRemoved: number;
}

/** All columns of `capture` behind its key. */
const COLUMNS = [
  'record_key',
  'capture_id',
  'captured_at',
  'digest',
  'content',
  'outcome',
  'reason',
  'stage',
  'error',
  'origin',
  'published',
  'revision',
  'attempts',
  'changed_run',
];

/**
 * Keeps a job's changes from its sinks until they are found to be good, and takes them back if they are not. The
 * ledger remembers how captures were before, so holding survives a crash and takes no memory. To be used inside
 * transactions of the file.
 */
export class Hold {
  private readonly file: LedgerFile;
  private readonly job: string;

  constructor(file: LedgerFile, job: string) {
    this.file = file;
    this.job = job;
  }

  /** From now on sinks see no changes. What is held already, by a run that was cut short, stays so. */
  begin(): void {
    this.file.run(
      `INSERT OR IGNORE INTO hold (job, seq) SELECT ?, coalesce(max(seq), 0) FROM change`,
      this.job,
    );
  }

  /** To be called before a capture's outcome is stored. */
  keep(key: string, charactersKept: number, charactersRemoved: number): void {
    this.file.run(
      `INSERT INTO held (job, key, before, kept, removed)
       VALUES (?, ?, (SELECT json_array(${COLUMNS.join()}) FROM capture WHERE job = ? AND key = ?), ?, ?)
       ON CONFLICT (job, key) DO UPDATE SET kept = excluded.kept, removed = excluded.removed`,
      this.job,
      key,
      this.job,
      key,
      charactersKept,
      charactersRemoved,
    );
  }

  totals(): HeldTotals {
    const hadRecord = `json_extract(before, '$[${COLUMNS.indexOf('published')}]') = 1`;
    return this.file.get<HeldTotals>(
      `SELECT count(*) AS captures,
              count(*) FILTER (WHERE outcome = 'quarantined') AS quarantined,
              count(*) FILTER (WHERE ${hadRecord}) AS hadRecord,
              count(*) FILTER (WHERE ${hadRecord} AND outcome = 'rejected') AS lost,
              coalesce(sum(kept), 0) AS charactersKept,
              coalesce(sum(removed), 0) AS charactersRemoved
       FROM held JOIN capture USING (job, key) WHERE held.job = ?`,
      this.job,
    )!;
  }

  /** Lets the sinks see what was held. */
  release(): void {
    this.file.run('DELETE FROM held WHERE job = ?', this.job);
    this.file.run('DELETE FROM hold WHERE job = ?', this.job);
  }

  /** Makes captures what they were before, and the changes undone. */
  rollBack(): void {
    const { file, job } = this;
    file.run(
      'DELETE FROM capture WHERE job = ? AND key IN (SELECT key FROM held WHERE job = ? AND before IS NULL)',
      job,
      job,
    );
    file.run(
      `INSERT OR REPLACE INTO capture (job, key, ${COLUMNS.join()})
       SELECT job, key, ${COLUMNS.map((_, i) => `json_extract(before, '$[${i}]')`).join()}
       FROM held WHERE job = ? AND before IS NOT NULL`,
      job,
    );
    file.run('DELETE FROM change WHERE job = ? AND seq > (SELECT seq FROM hold WHERE job = ?)', job, job);
    this.release();
  }
}
