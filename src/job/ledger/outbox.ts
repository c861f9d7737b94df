import type { LedgerFile } from './database.ts';

/**
 * What became of a record. `outcome` says that an input gave none, and never did. A sink sees the changes of a
 * record in the order of its revisions, each at least once.
 */
export type ChangeKind = 'created' | 'updated' | 'removed' | 'outcome';

export interface Change {
  seq: number;
  run: number;
  record_key: string;
  revision: number;
  kind: ChangeKind;
  /** JSON of the outcome; of an input that vanished, of its `key` alone. */
  payload: string;
}

/** Where a sink has got to. `state` is the sink's own memory, such as a file's length; it moves with `seq`. */
export interface Cursor {
  seq: number;
  state: string;
}

/** The changes that the sinks of a job have yet to take, and how far each has got. */
export class Outbox {
  private readonly file: LedgerFile;
  private readonly job: string;

  constructor(file: LedgerFile, job: string) {
    this.file = file;
    this.job = job;
  }

  /** `sink` addresses one sink; null all of them. */
  announce({
    sink,
    run,
    record_key,
    revision,
    kind,
    payload,
  }: Omit<Change, 'seq'> & { sink: string | null }): void {
    this.file.run(
      'INSERT INTO change (job, sink, run, record_key, revision, kind, payload) VALUES (?,?,?,?,?,?,?)',
      this.job,
      sink,
      run,
      record_key,
      revision,
      kind,
      payload,
    );
  }

  /**
   * Makes a sink known to the job; returns whether it has been told of all records there were before it. One that had
   * another target is a new one; of a sink from before targets were noted, the first is taken for that.
   */
  enroll(sink: string, target: string): boolean {
    const { job, file } = this;
    file.run('DELETE FROM sink WHERE job = ? AND name = ? AND target <> ?', job, sink, target);
    file.run(
      `INSERT INTO sink (job, name, seq, state, complete, target)
       VALUES (?, ?, 0, '', NOT EXISTS (SELECT 1 FROM capture WHERE job = ?), ?)
       ON CONFLICT DO UPDATE SET target = excluded.target`,
      job,
      sink,
      job,
      target,
    );
    const sql = 'SELECT complete FROM sink WHERE job = ? AND name = ?';
    return file.get<{ complete: number }>(sql, job, sink)?.complete === 1;
  }

  complete(sinks: readonly string[]): void {
    for (const sink of sinks) {
      this.file.run('UPDATE sink SET complete = 1 WHERE job = ? AND name = ?', this.job, sink);
    }
  }

  isEnrolled(sink: string): boolean {
    const sql = 'SELECT 1 FROM sink WHERE job = ? AND name = ?';
    return this.file.get(sql, this.job, sink) !== undefined;
  }

  /** Takes a sink for new: the next run tells it of all there is. */
  forget(sink: string): void {
    this.file.run('DELETE FROM sink WHERE job = ? AND name = ?', this.job, sink);
  }

  /** Where an enrolled sink is. */
  cursor(sink: string): Cursor {
    return this.file.get<Cursor>('SELECT seq, state FROM sink WHERE job = ? AND name = ?', this.job, sink)!;
  }

  pending(sink: string, after: number, limit: number): Change[] {
    return this.file.all(
      `SELECT seq, run, record_key, revision, kind, payload FROM change
       WHERE seq > ? AND seq <= coalesce((SELECT seq FROM hold WHERE job = ?), 9e18)
       AND job = ? AND (sink IS NULL OR sink = ?) ORDER BY seq LIMIT ?`,
      after,
      this.job,
      this.job,
      sink,
      limit,
    );
  }

  /** Of all jobs in the file: what waits for a sink is no more than the distance to it. */
  lastSeq(): number {
    return this.file.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')!.seq;
  }

  /** The highest number that a change has ever had. */
  lastAssigned(): number {
    const sql = `SELECT seq FROM sqlite_sequence WHERE name = 'change'`;
    return this.file.get<{ seq: number }>(sql)?.seq ?? 0;
  }

  advance(sink: string, { seq, state }: Cursor): void {
    const sql = 'UPDATE sink SET seq = ?, state = ?, error = NULL WHERE job = ? AND name = ?';
    this.file.run(sql, seq, state, this.job, sink);
  }

  /** Notes why a sink does not get on; its changes wait. */
  park(sink: string, error: string): void {
    this.file.run('UPDATE sink SET error = ? WHERE job = ? AND name = ?', error, this.job, sink);
  }

  /** Forgets sinks that the job no longer has, and what all others have taken. */
  purge(sinks: readonly string[]): void {
    this.file.run(
      'DELETE FROM sink WHERE job = ? AND name NOT IN (SELECT value FROM json_each(?))',
      this.job,
      JSON.stringify(sinks),
    );
    this.file.run(
      `DELETE FROM change WHERE job = ? AND seq <= (SELECT coalesce(min(seq), 0) FROM sink WHERE job = ?)`,
      this.job,
      this.job,
    );
  }

  /** By sink: what waits, and why. */
  backlog(): { name: string; waiting: number; error: string | null }[] {
    return this.file.all(
      `SELECT name, error, (SELECT count(*) FROM change c WHERE c.job = s.job AND c.seq > s.seq
       AND (c.sink IS NULL OR c.sink = s.name)) AS waiting FROM sink s WHERE job = ? ORDER BY name`,
      this.job,
    );
  }
}
