import type { Header } from '../exchange.ts';
import type { IndexEntry } from '../store/cdxj.ts';
import type { Plan, Write } from '../store/store.ts';
import type { Original } from '../store/warc-record.ts';
import type { FetchDatabase } from './database.ts';

/** A URL that is to be asked for. */
export interface Target {
  url: string;
  /** The seed that led here; its headers apply. */
  seed: string;
  /** For lists, how many lists led here; null for what is known to be a page. */
  depth: number | null;
  /** When the page had changed last, as far as its list tells, in milliseconds since 1970. */
  modified?: number;
}

/** What became of a URL for good. */
export interface Result {
  url: string;
  outcome: 'captured' | 'unchanged' | 'http-status' | 'list';
  message?: string;
  /** Makes the next request for a URL conditional. */
  cache?: Original & { etag?: string | undefined; lastModified?: string | undefined };
}

/** In how many runs in a row a URL may fail before it is given up. */
const MAX_RUNS = 5;

/** What lists, which are not archived, have in place of a record's id, followed by the moment of `--since`. */
const LIST = 'list:';

/** The durable state of fetching: what is to be fetched, what became of it, and what is known for the next time. */
export class Frontier {
  private readonly database: FetchDatabase;
  private run = 0;

  constructor(database: FetchDatabase) {
    this.database = database;
  }

  /**
   * Goes on with a run that was broken off, or begins a new one, which takes over what may succeed now.
   * Tells which of them it was.
   */
  begin(): 'resumed' | 'begun' {
    const open = this.database.get<{ id: number }>('SELECT id FROM run WHERE finished IS NULL');
    if (open !== undefined) {
      this.run = open.id;
      return 'resumed';
    }
    this.database.transaction(() => {
      this.database.run('INSERT INTO run (started) VALUES (?)', new Date().toISOString());
      this.run = this.database.get<{ id: number }>('SELECT max(id) AS id FROM run')?.id ?? 1;
      this.database.run(
        `UPDATE page SET run = ?, state = 'pending'
         WHERE state = 'pending' OR (state = 'failed' AND retry = 1 AND attempts < ?)`,
        this.run,
        MAX_RUNS,
      );
    });
    return 'begun';
  }

  /** Ends the run; the next `begin` begins a new one. */
  finish(): void {
    this.database.run('UPDATE run SET finished = ? WHERE id = ?', new Date().toISOString(), this.run);
  }

  /** Adds what this run has not met yet; gives how many that were. */
  add(targets: readonly Target[]): number {
    return this.database.transaction(() => {
      let added = 0;
      for (const target of targets) added += this.addOne(target);
      return added;
    });
  }

  /** Hosts with URLs to be asked for. */
  hosts(): string[] {
    const sql = `SELECT DISTINCT host FROM page WHERE run = ? AND state = 'pending'`;
    return this.database.all<{ host: string }>(sql, this.run).map(({ host }) => host);
  }

  /** The next URL of a host that is not among the ones being asked for. */
  next(host: string, busy: ReadonlySet<string>): Target | undefined {
    const sql = `SELECT url, seed, depth FROM page WHERE run = ? AND state = 'pending' AND host = ? ORDER BY id LIMIT ?`;
    return this.database.all<Target>(sql, this.run, host, busy.size + 1).find(({ url }) => !busy.has(url));
  }

  /**
   * Headers that make the request for a URL conditional. A list that was read with an eye to what had changed
   * since a moment must be read again for an earlier one.
   */
  validators(url: string, since: number | undefined): Header[] {
    const row = this.database.get<{ etag: string | null; modified: string | null; id: string }>(
      'SELECT etag, last_modified AS modified, record_id AS id FROM cache WHERE url = ?',
      url,
    );
    const readSince = row?.id.startsWith(LIST) ? Number(row.id.slice(LIST.length)) : 0;
    if (readSince > (since ?? 0)) return [];
    const headers: Header[] = [];
    if (row?.etag) headers.push(['if-none-match', row.etag]);
    if (row?.modified) headers.push(['if-modified-since', row.modified]);
    return headers;
  }

  /** What is archived of a URL. */
  original(url: string): Original | undefined {
    return this.database.get<Original>(
      `SELECT record_id AS recordId, url, record_date AS date, digest FROM cache
       WHERE url = ? AND record_id NOT LIKE '${LIST}%'`,
      url,
    );
  }

  /** Whether a URL was a list, the last time. */
  isList(url: string): boolean {
    const sql = `SELECT 1 FROM cache WHERE url = ? AND record_id LIKE '${LIST}%'`;
    return this.database.get(sql, url) !== undefined;
  }

  /** Notes a write before it is made. */
  intend(plan: Plan, result: Result): void {
    this.database.run(
      'INSERT INTO intent (id, writes, result) VALUES (1, ?, ?)',
      JSON.stringify(plan.writes),
      JSON.stringify({ result, entries: plan.entries }),
    );
  }

  /** The write that was noted last, when a crash came before its end. */
  intended(): readonly Write[] | undefined {
    const row = this.database.get<{ writes: string }>('SELECT writes FROM intent');
    return row && (JSON.parse(row.writes) as Write[]);
  }

  /** The write is complete: what it means counts from now on. */
  confirm(): void {
    this.database.transaction(() => {
      const row = this.database.get<{ result: string }>('SELECT result FROM intent');
      if (row === undefined) return;
      const { result, entries } = JSON.parse(row.result) as { result: Result; entries: IndexEntry[] };
      this.settle(result);
      for (const entry of entries) this.addEntry(entry);
      this.forget();
    });
  }

  /** The write was not made, or taken back. */
  forget(): void {
    this.database.run('DELETE FROM intent');
  }

  /** A list was read: what it names is to be asked for. Gives how many of these are new to this run. */
  expand(result: Result, targets: readonly Target[]): number {
    return this.database.transaction(() => {
      this.settle(result);
      let added = 0;
      for (const target of targets) added += this.addOne(target);
      return added;
    });
  }

  /** Notes what became of a URL. */
  settle({ url, outcome, message, cache }: Result): void {
    this.database.run(
      `UPDATE page SET state = 'done', outcome = ?, message = ?, checked = ?, attempts = 0 WHERE url = ?`,
      outcome,
      message ?? null,
      Date.now(),
      url,
    );
    if (cache === undefined) return;
    this.database.run(
      'INSERT OR REPLACE INTO cache VALUES (?, ?, ?, ?, ?, ?)',
      ...[cache.url, cache.etag ?? null, cache.lastModified ?? null],
      ...[cache.recordId, cache.date, cache.digest],
    );
  }

  /** Notes that a URL could not be had; with `retry` a later run asks again. To be deferred is no failure of its own. */
  fail(url: string, code: string, message: string, retry: boolean): void {
    this.database.run(
      `UPDATE page SET state = 'failed', outcome = ?, message = ?, retry = ?, attempts = attempts + ? WHERE url = ?`,
      ...[code, message, retry ? 1 : 0, code === 'deferred' ? 0 : 1, url],
    );
  }

  /** WARC files that the index knows. */
  files(): string[] {
    return this.database.all<{ file: string }>('SELECT DISTINCT file FROM entry').map(({ file }) => file);
  }

  entries(file: string): IndexEntry[] {
    const columns = 'file, offset, length, url, date, media_type AS mediaType, status, digest';
    return this.database.all<IndexEntry>(`SELECT ${columns} FROM entry WHERE file = ?`, file);
  }

  /** A page that was asked for after it had changed last is passed over. */
  private addOne({ url, seed, depth, modified }: Target): number {
    return this.database.run(
      `INSERT INTO page (url, host, seed, depth, run, state) VALUES (?, ?, ?, ?, ?, 'pending')
       ON CONFLICT (url) DO UPDATE
       SET seed = excluded.seed, depth = excluded.depth, run = excluded.run, state = 'pending'
       WHERE page.run < excluded.run AND NOT (page.state = 'done' AND page.checked > ?)`,
      ...[url, new URL(url).host, seed, depth, this.run, modified ?? Number.MAX_SAFE_INTEGER],
    );
  }

  private addEntry(entry: IndexEntry): void {
    const { file, offset, length, url, date, mediaType, status, digest } = entry;
    this.database.run(
      'INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[file, offset, length, url, date, mediaType, status, digest],
    );
  }
}
