import { createHash } from 'node:crypto';
import type { Outcome } from '../../model/outcome.ts';
import { recordKeyOf } from '../../sink/row.ts';
import type { LedgerFile } from './database.ts';
import type { ChangeKind, Outbox } from './outbox.ts';

/** What the ledger holds of an input. */
export interface CaptureRow {
  key: string;
  record_key: string;
  capture_id: string;
  captured_at: string | null;
  digest: string;
  content: string;
  outcome: 'record' | 'rejected' | 'quarantined' | 'removed';
  reason: string | null;
  stage: string | null;
  error: string | null;
  origin: string;
  /** Whether sinks hold a record: while a capture is quarantined they keep the last good one. */
  published: 0 | 1;
  revision: number;
  attempts: number;
  seen_run: number;
  changed_run: number;
}

/** What decides whether an input has to be cleaned again. */
export type KnownCapture = Pick<
  CaptureRow,
  'key' | 'capture_id' | 'captured_at' | 'digest' | 'outcome' | 'seen_run'
>;

/** An outcome with what the ledger must know to reuse it. */
export interface Judged {
  outcome: Outcome;
  capturedAt: string | undefined;
  /** Digest of the rules, version and options that led to it. */
  digest: string;
  attempts: number;
}

export interface Counts {
  record: number;
  rejected: number;
  quarantined: number;
  removed: number;
}

/** What storing an outcome meant to those who follow the records. */
export type Stored = ChangeKind | 'same';

/** The inputs of one job and what became of them. To be used inside transactions of the file. */
export class Captures {
  private readonly file: LedgerFile;
  private readonly outbox: Outbox;
  private readonly job: string;

  constructor(file: LedgerFile, outbox: Outbox, job: string) {
    this.file = file;
    this.outbox = outbox;
    this.job = job;
  }

  /** Of these keys, those that the job has seen before. All in one row: each costs more than its look-up. */
  known(keys: readonly string[]): KnownCapture[] {
    const { rows } = this.file.get<{ rows: string }>(
      `SELECT json_group_array(json_object('key', c.key, 'capture_id', capture_id, 'captured_at', captured_at,
       'digest', digest, 'outcome', outcome, 'seen_run', seen_run)) AS rows
       FROM json_each(?) AS wanted CROSS JOIN capture c ON c.job = ? AND c.key = wanted.value`,
      JSON.stringify(keys),
      this.job,
    )!;
    return JSON.parse(rows) as KnownCapture[];
  }

  find(key: string): CaptureRow | undefined {
    return this.file.get('SELECT * FROM capture WHERE job = ? AND key = ?', this.job, key);
  }

  list(outcome: CaptureRow['outcome']): CaptureRow[] {
    return this.file.all(
      'SELECT * FROM capture WHERE job = ? AND outcome = ? ORDER BY key',
      this.job,
      outcome,
    );
  }

  /** Record keys of what the sinks hold. */
  published(): string[] {
    const sql = 'SELECT record_key FROM capture WHERE job = ? AND published = 1';
    return this.file.all<{ record_key: string }>(sql, this.job).map(row => row.record_key);
  }

  /** Notes that inputs are still there and unchanged. */
  touch(keys: readonly string[], run: number): void {
    this.file.run(
      'UPDATE capture SET seen_run = ? WHERE job = ? AND key IN (SELECT value FROM json_each(?))',
      run,
      this.job,
      JSON.stringify(keys),
    );
  }

  /** Makes the next run clean these again, whatever it thinks of them; returns how many there are. */
  forgetDigest(keys: readonly string[]): number {
    return this.file.run(
      `UPDATE capture SET digest = '' WHERE job = ? AND key IN (SELECT value FROM json_each(?))`,
      this.job,
      JSON.stringify(keys),
    );
  }

  /** Stores an outcome, and tells the sinks if it differs from the one before; `newSinks` are told anyway. */
  store(run: number, { outcome, capturedAt, digest, attempts }: Judged, newSinks: readonly string[]): Stored {
    const before = this.find(outcome.key);
    const content = contentOf(outcome);
    const same = before?.content === content && before.outcome === outcome.outcome;
    const recordKey = recordKeyOf(outcome.key);
    const revision = (before?.revision ?? 0) + (same ? 0 : 1);
    this.file.run(
      `INSERT OR REPLACE INTO capture (job, key, record_key, capture_id, captured_at, digest, content, outcome,
       reason, stage, error, origin, published, revision, attempts, seen_run, changed_run)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      this.job,
      outcome.key,
      recordKey,
      outcome.id,
      capturedAt ?? null,
      digest,
      content,
      outcome.outcome,
      outcome.outcome === 'record' ? null : outcome.reason,
      outcome.outcome === 'quarantined' ? outcome.stage : null,
      whyOf(outcome),
      JSON.stringify(outcome.origin),
      isPublished(outcome, before) ? 1 : 0,
      revision,
      attempts,
      run,
      same ? before.changed_run : run,
    );
    const kind = kindOf(outcome, before);
    const change = { run, record_key: recordKey, revision, kind, payload: JSON.stringify(outcome) };
    if (!same) this.outbox.announce({ ...change, sink: null });
    else for (const sink of newSinks) this.outbox.announce({ ...change, sink });
    return same ? 'same' : kind;
  }

  /** Takes inputs that the run has not seen, and their records, out of circulation; returns how many. */
  removeUnseen(run: number): number {
    const gone = this.file.all<Pick<CaptureRow, 'key' | 'record_key' | 'revision' | 'published'>>(
      `SELECT key, record_key, revision, published FROM capture
       WHERE job = ? AND seen_run < ? AND outcome != 'removed'`,
      this.job,
      run,
    );
    for (const { key, record_key, revision, published } of gone) {
      this.file.run(
        `UPDATE capture SET outcome = 'removed', reason = 'vanished', content = '', published = 0,
         revision = ?, changed_run = ?
         WHERE job = ? AND key = ?`,
        revision + 1,
        run,
        this.job,
        key,
      );
      if (!published) continue;
      const payload = JSON.stringify({ key });
      this.outbox.announce({ run, record_key, revision: revision + 1, kind: 'removed', payload, sink: null });
    }
    return gone.length;
  }

  /** By outcome; of one run, what it has seen. */
  counts(run?: number): Counts {
    const counts: Counts = { record: 0, rejected: 0, quarantined: 0, removed: 0 };
    const rows = this.file.all<{ outcome: keyof Counts; n: number }>(
      'SELECT outcome, count(*) AS n FROM capture WHERE job = ? AND seen_run >= ? GROUP BY outcome',
      this.job,
      run ?? 0,
    );
    for (const { outcome, n } of rows) counts[outcome] = n;
    return counts;
  }
}

/** Digest of all that a reader of the outcome would notice: not by which rules it came to be the same. */
function contentOf(outcome: Outcome): string {
  const said = JSON.stringify(outcome, (key, value) => (key === 'rulesDigest' ? undefined : value));
  return createHash('sha256').update(said).digest('hex');
}

function whyOf(outcome: Outcome): string | null {
  if (outcome.outcome === 'record') return null;
  return outcome.outcome === 'rejected' ? outcome.why : outcome.error;
}

function isPublished(outcome: Outcome, before: CaptureRow | undefined): boolean {
  if (outcome.outcome === 'quarantined') return before?.published === 1;
  return outcome.outcome === 'record';
}

function kindOf(outcome: Outcome, before: CaptureRow | undefined): ChangeKind {
  const was = before?.published === 1;
  if (outcome.outcome === 'record') return was ? 'updated' : 'created';
  return was && outcome.outcome === 'rejected' ? 'removed' : 'outcome';
}
