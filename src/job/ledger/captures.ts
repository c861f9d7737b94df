import type { Outcome } from '../../model/outcome.ts';
import { sha256 } from '../../model/sha256.ts';
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
  changed_run: number;
}

/** An outcome with what the ledger must know to reuse it. */
export interface Judged {
  outcome: Outcome;
  /** The outcome, too. */
  json: string;
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

  /** Makes the next run clean these again, whatever it thinks of them; returns how many there are. */
  forgetDigest(keys: readonly string[]): number {
    return this.file.run(
      `UPDATE capture SET digest = '' WHERE job = ? AND key IN (SELECT value FROM json_each(?))`,
      this.job,
      JSON.stringify(keys),
    );
  }

  /** Stores an outcome, and tells the sinks if it differs from the one before; `newSinks` are told anyway. */
  store(
    run: number,
    { outcome, json, capturedAt, digest, attempts }: Judged,
    newSinks: readonly string[],
  ): Stored {
    const before = this.find(outcome.key);
    const content = contentOf(json);
    const same = before?.content === content && before.outcome === outcome.outcome;
    const recordKey = recordKeyOf(outcome.key);
    const revision = (before?.revision ?? 0) + (same ? 0 : 1);
    this.file.run(
      `INSERT OR REPLACE INTO capture (job, key, record_key, capture_id, captured_at, digest, content, outcome,
       reason, stage, error, origin, published, revision, attempts, changed_run)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
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
      same ? before.changed_run : run,
    );
    const kind = kindOf(outcome, before);
    const change = { run, record_key: recordKey, revision, kind, payload: json };
    if (!same) this.outbox.announce({ ...change, sink: null });
    else for (const sink of newSinks) this.outbox.announce({ ...change, sink });
    return same ? 'same' : kind;
  }

  /** Takes inputs that have vanished, and their records, out of circulation. Returns how many records there were. */
  remove(run: number, keys: readonly string[]): number {
    let records = 0;
    for (const key of keys) {
      const { record_key, revision, published } = this.find(key)!;
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
      records++;
      const payload = JSON.stringify({ key });
      this.outbox.announce({ run, record_key, revision: revision + 1, kind: 'removed', payload, sink: null });
    }
    return records;
  }

  /** Of these inputs, those that the sinks hold a record of; of all without `keys`. */
  countPublished(keys?: readonly string[]): number {
    const among = keys ? 'AND key IN (SELECT value FROM json_each(?))' : '';
    const values = keys ? [JSON.stringify(keys)] : [];
    const sql = `SELECT count(*) AS n FROM capture WHERE job = ? AND published = 1 ${among}`;
    return this.file.get<{ n: number }>(sql, this.job, ...values)!.n;
  }

  /** Whether it is kept though the last whole run did not meet it. */
  isAbsent(key: string): boolean {
    const sql = 'SELECT 1 FROM absent WHERE job = ? AND key = ?';
    return this.file.get(sql, this.job, key) !== undefined;
  }

  /** By outcome. */
  counts(): Counts {
    return countsOf(
      this.file.all('SELECT outcome, count(*) AS n FROM capture WHERE job = ? GROUP BY outcome', this.job),
    );
  }

  /** By outcome, of those that the last whole run met. */
  presentCounts(): Counts {
    return countsOf(
      this.file.all(
        `SELECT outcome, count(*) AS n FROM capture AS c WHERE job = ?
         AND NOT EXISTS (SELECT 1 FROM absent AS a WHERE a.job = c.job AND a.key = c.key) GROUP BY outcome`,
        this.job,
      ),
    );
  }
}

export function countsOf(rows: readonly { outcome: string; n: number }[]): Counts {
  const counts = { record: 0, rejected: 0, quarantined: 0, removed: 0 };
  return Object.assign(counts, Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n])));
}

/** In JSON. What an article says of rules has its quotation marks escaped. */
const RULES_DIGEST = /"rulesDigest":"[^"]*",|,"rulesDigest":"[^"]*"/;

/** Digest of all that a reader of the outcome would notice: not by which rules it came to be the same. */
function contentOf(json: string): string {
  return sha256(json.replace(RULES_DIGEST, ''));
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
