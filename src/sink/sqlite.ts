import type Database from 'libsql';
import type { Outcome } from '../model/outcome.ts';
import { openDatabase } from './database-file.ts';
import { COLUMNS, recordKeyOf, rowOf } from './row.ts';
import type { KeyedSink } from './sink.ts';
import { SinkError } from './sink-error.ts';

/** A table `article` in a SQLite file. Everything written appears at once, with `close`. */
export class SqliteSink implements KeyedSink {
  private readonly path: string;
  private readonly database: Database.Database;
  private readonly upsert: Database.Statement;
  private readonly delete: Database.Statement;

  constructor(path: string) {
    this.path = path;
    this.database = this.guard(() => open(path));
    try {
      this.guard(() => this.database.exec(SCHEMA));
      this.upsert = this.database.prepare(UPSERT);
      this.delete = this.database.prepare('DELETE FROM article WHERE record_key = ?');
      this.guard(() => this.database.exec('BEGIN IMMEDIATE'));
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  write(outcome: Outcome): void {
    if (outcome.outcome === 'rejected') this.remove(recordKeyOf(outcome.key));
    if (outcome.outcome !== 'record') return;
    const row = rowOf(outcome.record);
    this.guard(() => this.upsert.run(...NAMES.map(name => row[name])));
  }

  remove(recordKey: string): void {
    this.guard(() => this.delete.run(recordKey));
  }

  close(): void {
    this.guard(() => this.database.exec('COMMIT'));
    this.database.close();
  }

  abort(): void {
    if (!this.database.open) return;
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
    this.database.close();
  }

  private guard<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const busy = code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED';
      throw new SinkError('sqlite', `${this.path}: ${message}`, busy ? 'retry' : 'fatal', error);
    }
  }
}

const NAMES = COLUMNS.map(({ name }) => name);

const SCHEMA = `CREATE TABLE IF NOT EXISTS article (
  ${COLUMNS.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' NOT NULL'}`).join(',\n  ')},
  PRIMARY KEY (record_key)
) WITHOUT ROWID`;

const UPSERT = `INSERT INTO article (${NAMES.join(', ')}) VALUES (${NAMES.map(() => '?').join(', ')})
  ON CONFLICT (record_key) DO UPDATE SET ${NAMES.map(name => `${name} = excluded.${name}`).join(', ')}
  WHERE version <> excluded.version`;

function open(path: string): Database.Database {
  const database = openDatabase(path);
  database.pragma('journal_mode = WAL');
  database.pragma('busy_timeout = 10000');
  return database;
}
