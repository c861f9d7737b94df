import pg from 'pg';
import { COLUMNS, type Column } from '../row.ts';

const TYPES: Record<Column['type'], string> = { text: 'text', integer: 'integer', real: 'double precision' };
const NAMES = COLUMNS.map(({ name }) => name);
const LIST = NAMES.join(', ');
const REPLACE = NAMES.map(name => `${name} = excluded.${name}`).join(', ');

/** Any number that is ours: those who make the table at the same time wait for each other. */
const LOCK = 7_324_116;

/** The statements of one run. What it brings is gathered in `incoming`, which nobody else sees. */
export interface Statements {
  /** Makes the tables that are not there. */
  prepare: string;
  /** Puts rows into `incoming`; for this many. */
  gather(rows: number): string;
  /** Brings the table to the state that `incoming` says, in one transaction. */
  apply: string;
}

/** The name of a table, with or without its schema, as SQL. */
export function quoted(table: string): string {
  return table.split('.').map(pg.escapeIdentifier).join('.');
}

/** `patience`: milliseconds to wait for whoever holds the table. */
export function statementsFor(table: string, patience: number): Statements {
  const target = quoted(table);
  return {
    prepare: `SET lock_timeout = ${patience};
      BEGIN;
      SELECT pg_advisory_xact_lock(${LOCK});
      CREATE TABLE IF NOT EXISTS ${target} (${COLUMNS.map(definition).join(', ')});
      COMMIT;
      CREATE TEMPORARY TABLE incoming (${COLUMNS.map(staged).join(', ')}, gone boolean NOT NULL);`,
    gather: rows => `INSERT INTO incoming (${LIST}, gone) VALUES ${places(rows)}
      ON CONFLICT (record_key) DO UPDATE SET ${REPLACE}, gone = excluded.gone`,
    // In the order of keys, so that two runs at once cannot wait for each other in a circle.
    apply: `BEGIN;
      SELECT 1 FROM ${target} WHERE record_key IN (SELECT record_key FROM incoming)
        ORDER BY record_key FOR UPDATE;
      DELETE FROM ${target} AS held USING incoming WHERE gone AND held.record_key = incoming.record_key;
      INSERT INTO ${target} AS held (${LIST}) SELECT ${LIST} FROM incoming WHERE NOT gone ORDER BY record_key
        ON CONFLICT (record_key) DO UPDATE SET ${REPLACE} WHERE held.version <> excluded.version;
      COMMIT;`,
  };
}

function definition({ name, type, nullable }: Column): string {
  if (name === 'record_key') return 'record_key text PRIMARY KEY';
  return `${name} ${name === 'record' ? 'jsonb' : TYPES[type]}${nullable ? '' : ' NOT NULL'}`;
}

/** As in the table, but all but the key may be missing: of a record that is gone nothing else is known. */
function staged(column: Column): string {
  return definition({ ...column, nullable: true });
}

function places(rows: number): string {
  const width = NAMES.length + 1;
  const row = (n: number) =>
    `(${Array.from({ length: width }, (_, i) => `$${n * width + i + 1}`).join(', ')})`;
  return Array.from({ length: rows }, (_, n) => row(n)).join(', ');
}
