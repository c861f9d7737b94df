import type { Change, Ledger } from './ledger.ts';

/** Where a sink has got to. `state` is the sink's own memory, such as a file's length; it moves with `seq`. */
export interface Cursor {
  seq: number;
  state: string;
}

/** The changes that sinks have yet to take, and how far each has got. */
export class Outbox {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** The sink's cursor; a new sink starts at the beginning of what is still there. */
  cursor(sink: string): Cursor {
    const row = this.ledger.prepare('SELECT seq, state FROM sink WHERE name = ?').get(sink) as Cursor | undefined;
    return row ? { seq: row.seq, state: row.state } : { seq: 0, state: '' };
  }

  pending(after: number, limit: number): Change[] {
    return this.ledger
      .prepare('SELECT seq, run, record_key, revision, kind, payload FROM change WHERE seq > ? ORDER BY seq LIMIT ?')
      .all(after, limit) as Change[];
  }

  advance(sink: string, cursor: Cursor): void {
    this.ledger
      .prepare('INSERT OR REPLACE INTO sink (name, seq, state, error) VALUES (?, ?, ?, NULL)')
      .run(sink, cursor.seq, cursor.state);
  }

  /** Notes why a sink does not get on; its changes wait. */
  park(sink: string, error: string): void {
    const { seq, state } = this.cursor(sink);
    this.ledger
      .prepare('INSERT OR REPLACE INTO sink (name, seq, state, error) VALUES (?, ?, ?, ?)')
      .run(sink, seq, state, error);
  }

  /** Forgets what all of these sinks have taken. */
  purge(sinks: readonly string[]): void {
    const seq = Math.min(...sinks.map(sink => this.cursor(sink).seq));
    if (Number.isFinite(seq)) this.ledger.prepare('DELETE FROM change WHERE seq <= ?').run(seq);
  }
}
