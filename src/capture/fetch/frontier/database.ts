import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { DechromeError, UsageError } from '../../../model/errors.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** The SQLite file of a folder of captures, held by one process at a time. */
export class FetchDatabase {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /** `:memory:` for a run that nobody continues. Throws UsageError when another process has it. */
  constructor(path: string) {
    try {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
      this.database = new Database(path);
      // Locks are the operating system's: they end with the process, however it ends.
      this.database.pragma('locking_mode = EXCLUSIVE');
      this.database.pragma('journal_mode = WAL');
      this.database.pragma('synchronous = FULL');
      this.database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
    } catch (error) {
      throw cannotOpen(path, error);
    }
    this.checkVersion(path);
  }

  close(): void {
    // Statements keep the connection open for as long as they are not collected; the lock must go now.
    this.database.pragma('journal_mode = DELETE');
    this.database.pragma('locking_mode = NORMAL');
    this.database.exec('SELECT count(*) FROM run');
    this.statements.clear();
    this.database.close();
  }

  run(sql: string, ...values: unknown[]): number {
    return this.prepare(sql).run(...values).changes;
  }

  get<T>(sql: string, ...values: unknown[]): T | undefined {
    // libsql's own `get` adds a column of its own.
    return this.all<T>(sql, ...values)[0];
  }

  all<T>(sql: string, ...values: unknown[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  transaction<T>(action: () => T): T {
    return this.database.transaction(action).immediate() as T;
  }

  private prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }

  private checkVersion(path: string): void {
    const version = this.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    if (version === 0) this.database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    else if (version !== SCHEMA_VERSION) {
      const why = `has format ${version}, this Dechrome writes format ${SCHEMA_VERSION}`;
      throw new UsageError(
        'captures-version',
        `${path}: ${why}; use the version that wrote it, or another folder`,
      );
    }
  }
}

function cannotOpen(path: string, error: unknown): DechromeError {
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('SQLITE_BUSY') || /locked/.test(message ?? '')) {
    return new UsageError('captures-in-use', `${path}: another fetch is writing to this folder`, error);
  }
  const at = { disposition: 'fatal', stage: 'sink', cause: error } as const;
  return new DechromeError('cannot-write', `${path}: cannot write: ${message ?? error}`, at);
}
