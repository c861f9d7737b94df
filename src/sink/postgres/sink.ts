import pg from 'pg';
import { BatchingSink, type Changes } from '../batching.ts';
import { COLUMNS, type RecordRow } from '../row.ts';
import { postgresError } from './errors.ts';
import { type Statements, statementsFor } from './sql.ts';

const BATCH = { records: 200, characters: 1 << 24 };
const CONNECT_TIMEOUT = 10_000;
/** Milliseconds to wait for who holds the table, and for any answer at all: a job does not hang with its database. */
const TIMEOUTS = { lock: 30_000, answer: 300_000 };

/**
 * A table in PostgreSQL. A run is gathered in a temporary table and applied in one short transaction at its end,
 * so others see all of it or nothing. The password is best left to PGPASSWORD or a password file.
 */
export class PostgresSink extends BatchingSink {
  private readonly url: string;
  private readonly statements: Statements;
  private readonly client: pg.Client;
  private connected: Promise<void> | undefined;
  /** Why the connection ended, if it did while nothing was asked. */
  private broken: Error | undefined;

  constructor(url: string, table = 'article', { lock, answer } = TIMEOUTS) {
    super(BATCH);
    this.url = url;
    this.statements = statementsFor(table, lock);
    this.client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      query_timeout: answer,
      keepAlive: true,
      application_name: 'dechrome',
    });
    this.client.on('error', error => {
      this.broken ??= error;
    });
  }

  override async close(): Promise<void> {
    await super.close();
    await this.query(this.statements.apply);
    await this.client.end();
  }

  /** A connection that is gone already has taken its temporary table with it. */
  override async abort(): Promise<void> {
    if (this.connected) await this.client.end().catch(() => {});
  }

  protected async deliver(changes: Changes): Promise<void> {
    const values = [...changes].flatMap(([key, row]) => (row ? [...storable(row), false] : gone(key)));
    await this.query(this.statements.gather(changes.size), values);
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
