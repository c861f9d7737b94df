import { existsSync } from 'node:fs';
import type Database from 'libsql';
import { DechromeError, UsageError } from '../../model/errors.ts';
import { openDatabase } from '../../sink/database-file.ts';
import { SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts';

type Value = string | number | null;

/** The ledger's file: SQLite, with statements kept and its errors told as ours. */
export class LedgerFile {
  private readonly path: string;
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /**
   * Opens the file, or makes it where `create` allows. Throws `UsageError` for one that is not there or of
   * another format, `DechromeError` (`cannot-write`) for one that cannot be written.
   */
  constructor(path: string, { create }: { create: boolean }) {
    this.path = path;
    if (!create && !existsSync(path)) {
      throw new UsageError('no-ledger', `${path}: there is no ledger; \`dechrome run\` makes it`);
    }
    this.database = this.guard(() => openDatabase(path, { timeout: 30_000 }));
    this.guard(() => this.prepareFile());
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  get<T>(sql: string, ...values: Value[]): T | undefined {
    return this.guard(() => this.prepare(sql).get(...values) as T | undefined);
  }

  all<T>(sql: string, ...values: Value[]): T[] {
    return this.guard(() => this.prepare(sql).all(...values) as T[]);
  }

  /** Returns the number of rows changed. */
  run(sql: string, ...values: Value[]): number {
    return this.guard(() => this.prepare(sql).run(...values).changes);
  }

  /** All or nothing; nobody else writes meanwhile. */
  transaction<T>(action: () => T): T {
    return this.guard(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const result = action();
        this.database.exec('COMMIT');
        return result;
      } catch (error) {
        // After some errors, such as a full disk, SQLite has done so itself.
        if (this.database.inTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  private prepareFile(): void {
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    // Temporary tables grow with the captures of a run; left to itself, libsql keeps them in memory.
    this.database.pragma('temp_store = FILE');
    this.database.pragma('temp.journal_mode = MEMORY');
    const version = this.version();
    if (version > SCHEMA_VERSION) {
      const fault = `this ledger has format ${version}, this Dechrome writes format ${SCHEMA_VERSION}`;
      throw new UsageError(
        'ledger-version',
        `${this.path}: ${fault}; use the version that wrote it, or a new ledger`,
      );
    }
    if (version < SCHEMA_VERSION) this.transaction(() => this.upgrade());
  }

  /** Another process may have done so meanwhile. */
  private upgrade(): void {
    const version = this.version();
    const steps = Object.entries(UPGRADES).filter(([to]) => version > 0 && Number(to) > version);
    const sql = [SCHEMA, ...steps.map(([, step]) => step), `PRAGMA user_version = ${SCHEMA_VERSION}`];
    this.database.exec(sql.join(';'));
  }

  private version(): number {
    const row = this.database.prepare('PRAGMA user_version').get() as { user_version: number };
    return row.user_version;
  }

  private prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  private guard<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (error instanceof DechromeError || typeof code !== 'string') throw error;
      const message = `${this.path}: the ledger cannot be written or read: ${(error as Error).message}`;
      throw new DechromeError('cannot-write', message, { disposition: 'fatal', stage: 'sink', cause: error });
    }
  }
}
