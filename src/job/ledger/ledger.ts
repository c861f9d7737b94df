import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { UsageError } from '../../model/errors.ts';
import type { Outcome } from '../../model/outcome.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** What the ledger holds of an input. */
export interface CaptureRow {
  key: string;
  record_key: string;
  capture_id: string;
  digest: string;
  outcome: 'record' | 'rejected' | 'quarantined' | 'removed';
  reason: string | null;
  stage: string | null;
  error: string | null;
  origin: string;
  site: string;
  quality: number | null;
  words: number | null;
  revision: number;
  attempts: number;
  seen_run: number;
  changed_run: number;
}

export type ChangeKind = 'created' | 'updated' | 'removed' | 'outcome';

/** An entry of the outbox. `payload` is the JSON of the outcome; of a removal, of its record key alone. */
export interface Change {
  seq: number;
  run: number;
  record_key: string;
  revision: number;
  kind: ChangeKind;
  payload: string;
}

/** An outcome with what the ledger must know to reuse it. */
export interface Judged {
  outcome: Outcome;
  /** Digest of rules and version that led to it. */
  digest: string;
  site: string;
  attempts: number;
}

export interface Counts {
  record: number;
  rejected: number;
  quarantined: number;
  removed: number;
}

/**
 * The durable memory of all jobs that share it: one SQLite file. Outcomes and the outbox for the sinks are
 * written in one transaction, so a crash leaves either both or neither.
 */
export class Ledger {
  readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.database = new Database(path);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('busy_timeout = 10000');
    this.database.exec(SCHEMA);
    this.checkVersion(path);
  }

  close(): void {
    this.database.close();
  }

  find(key: string): CaptureRow | undefined {
    return this.prepare('SELECT * FROM capture WHERE key = ?').get(key) as CaptureRow | undefined;
  }

  /** Notes that inputs are still there and unchanged. */
  touch(keys: readonly string[], run: number): void {
    const statement = this.prepare('UPDATE capture SET seen_run = ? WHERE key = ?');
    this.transaction(() => {
      for (const key of keys) statement.run(run, key);
    });
  }

  /** Stores outcomes and puts what sinks must learn into the outbox, all or nothing. */
  commit(run: number, judged: readonly Judged[]): void {
    this.transaction(() => {
      for (const item of judged) this.store(run, item);
    });
  }

  /** Takes records of vanished inputs out of circulation; returns how many. */
  removeUnseen(run: number, job: string): number {
    const gone = this.prepare(
      `SELECT key, record_key, revision, outcome FROM capture
       WHERE seen_run < ? AND outcome != 'removed' AND seen_run IN (SELECT id FROM run WHERE job = ?)`,
    ).all(run, job) as Pick<CaptureRow, 'key' | 'record_key' | 'revision' | 'outcome'>[];
    const update = this.prepare(
      `UPDATE capture SET outcome = 'removed', reason = 'vanished', revision = ?, changed_run = ? WHERE key = ?`,
    );
    this.transaction(() => {
      for (const row of gone) {
        update.run(row.revision + 1, run, row.key);
        if (row.outcome === 'record') this.announceRemoval(run, row.record_key, row.revision + 1);
      }
    });
    return gone.length;
  }

  counts(): Counts {
    const rows = this.prepare('SELECT outcome, count(*) AS n FROM capture GROUP BY outcome').all() as {
      outcome: keyof Counts;
      n: number;
    }[];
    const counts: Counts = { record: 0, rejected: 0, quarantined: 0, removed: 0 };
    for (const { outcome, n } of rows) counts[outcome] = n;
    return counts;
  }

  prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  transaction<T>(action: () => T): T {
    return this.database.transaction(action).immediate() as T;
  }

  private store(run: number, { outcome, digest, site, attempts }: Judged): void {
    const before = this.find(outcome.key);
    const recordKey = before?.record_key ?? recordKeyOf(outcome.key);
    const revision = (before?.revision ?? 0) + 1;
    const record = outcome.outcome === 'record' ? outcome.record : undefined;
    const quarantined = outcome.outcome === 'quarantined' ? outcome : undefined;
    this.prepare(
      `INSERT OR REPLACE INTO capture (key, record_key, capture_id, digest, outcome, reason, stage, error, origin,
       site, quality, words, revision, attempts, seen_run, changed_run) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    ).run(
      outcome.key,
      recordKey,
      outcome.id,
      digest,
      outcome.outcome,
      outcome.outcome === 'record' ? null : outcome.reason,
      quarantined?.stage ?? null,
      quarantined?.error ?? null,
      JSON.stringify(outcome.origin),
      site,
      record?.quality.score ?? null,
      record?.wordCount ?? null,
      revision,
      attempts,
      run,
      run,
    );
    const kind = record ? (before?.outcome === 'record' ? 'updated' : 'created') : 'outcome';
    if (kind === 'outcome' && before?.outcome === 'record') this.announceRemoval(run, recordKey, revision);
    this.announce(run, recordKey, revision, kind, JSON.stringify(outcome));
    this.countRemovals(run, site, outcome);
  }

  private countRemovals(run: number, site: string, outcome: Outcome): void {
    if (outcome.outcome !== 'record') return;
    const add = this.prepare(
      `INSERT INTO removal_stat (run, site, rule, category, spans, characters) VALUES (?,?,?,?,1,?)
       ON CONFLICT DO UPDATE SET spans = spans + 1, characters = characters + excluded.characters`,
    );
    for (const { rule, category, text } of outcome.removed) add.run(run, site, rule, category, text.length);
  }

  private announceRemoval(run: number, recordKey: string, revision: number): void {
    this.announce(run, recordKey, revision, 'removed', JSON.stringify({ recordKey }));
  }

  private announce(run: number, recordKey: string, revision: number, kind: ChangeKind, payload: string): void {
    this.prepare('INSERT INTO change (run, record_key, revision, kind, payload) VALUES (?,?,?,?,?)').run(
      run,
      recordKey,
      revision,
      kind,
      payload,
    );
  }

  private checkVersion(path: string): void {
    const { user_version: version } = this.database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version === 0) this.database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    else if (version !== SCHEMA_VERSION) {
      throw new UsageError(
        'ledger-version',
        `${path}: this ledger has format ${version}, this Dechrome writes format ${SCHEMA_VERSION}; use the version that wrote it, or start a new ledger`,
      );
    }
  }
}

/** The name under which sinks know the record of an input: stable for as long as the input keeps its key. */
export function recordKeyOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
