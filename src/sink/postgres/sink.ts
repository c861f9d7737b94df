import pg from 'pg';
import type { Outcome } from '../../model/outcome.ts';
import { COLUMNS, type RecordRow, recordKeyOf, rowOf } from '../row.ts';
import type { KeyedSink } from '../sink.ts';
import { postgresError } from './errors.ts';
import { type Statements, statementsFor } from './sql.ts';

const BATCH = 200;
const CONNECT_TIMEOUT = 10_000;

/**
 * A table in PostgreSQL. A run is gathered in a temporary table and applied in one short transaction at its end,
 * so others see all of it or nothing. The password is best left to PGPASSWORD or a password file.
 */
export class PostgresSink implements KeyedSink {
  private readonly url: string;
  private readonly statements: Statements;
  private readonly client: pg.Client;
  private connected: Promise<void> | undefined;
  /** Why the connection ended, if it did while nothing was asked. */
  private broken: Error | undefined;
  /** Of the batch; null for a record that is gone. */
  private rows = new Map<string, RecordRow | null>();

  constructor(url: string, table = 'article') {
    this.url = url;
    this.statements = statementsFor(table);
    this.client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
      application_name: 'dechrome',
    });
    this.client.on('error', error => {
      this.broken ??= error;
    });
  }

  async write(outcome: Outcome): Promise<void> {
    if (outcome.outcome === 'rejected') await this.remove(recordKeyOf(outcome.key));
    if (outcome.outcome !== 'record') return;
    const row = rowOf(outcome.record);
    await this.put(row.record_key, row);
  }

  async remove(recordKey: string): Promise<void> {
    await this.put(recordKey, null);
  }

  async close(): Promise<void> {
    await this.flush();
    await this.query(this.statements.apply);
    await this.client.end();
  }

  async abort(): Promise<void> {
    // A connection that is gone already has taken its temporary table with it.
    if (this.connected) await this.client.end().catch(() => {});
  }

  private async put(key: string, row: RecordRow | null): Promise<void> {
    this.rows.set(key, row);
    if (this.rows.size >= BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.rows.size === 0) return;
    const values = [...this.rows].flatMap(([key, row]) => (row ? [...storable(row), false] : gone(key)));
    const size = this.rows.size;
    this.rows = new Map();
    await this.query(this.statements.gather(size), values);
  }

  private async query(sql: string, values?: unknown[]): Promise<void> {
    try {
      this.connected ??= this.connect();
      await this.connected;
      await this.client.query(sql, values);
    } catch (error) {
      throw postgresError(this.url, this.broken ?? error);
    }
  }

  private async connect(): Promise<void> {
    await this.client.connect();
    await this.client.query(this.statements.prepare);
  }
}

function gone(key: string): unknown[] {
  return [...COLUMNS.map(({ name }) => (name === 'record_key' ? key : null)), true];
}

/** PostgreSQL holds neither the character NUL nor half a surrogate pair. */
function storable(row: RecordRow): unknown[] {
  return COLUMNS.map(({ name }) => {
    const value = row[name];
    if (name === 'record') return /\\u(0000|d[89a-f])/i.test(row.record) ? wellFormedJson(row.record) : value;
    return typeof value === 'string' ? wellFormed(value) : value;
  });
}

function wellFormedJson(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'string' ? wellFormed(value) : value,
  );
}

function wellFormed(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
