import pg from 'pg';
import { postgresError } from './errors.ts';
import { quoted } from './sql.ts';

const TIMEOUTS = { connectionTimeoutMillis: 10_000, query_timeout: 300_000 };

/** The record keys in a table; none where there is no table. Throws `SinkError` when the server cannot be asked. */
export async function keysInPostgres(url: string, table: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url, ...TIMEOUTS });
  // A connection that ends while something is asked fails that, too.
  client.on('error', () => {});
  try {
    await client.connect();
    const target = quoted(table);
    const found = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [target]);
    if (!found.rows[0].there) return new Set();
    const { rows } = await client.query({ text: `SELECT record_key FROM ${target}`, rowMode: 'array' });
    return new Set(rows.map(([key]) => key as string));
  } catch (error) {
    throw postgresError(url, error);
  } finally {
    await client.end().catch(() => {});
  }
}
