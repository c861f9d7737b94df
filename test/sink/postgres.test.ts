import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sinksOf } from '../../src/job/run/execute.ts';
import { inspectSinks } from '../../src/job/run/inspect.ts';
import { makeSink, sinkSpecSchema } from '../../src/sink/make.ts';
import { PostgresSink } from '../../src/sink/postgres/sink.ts';
import { Site } from '../job/harness.ts';
import { describeAtomicSink, describeKeyedSink, type Target } from './conformance.ts';
import { recordOutcome } from './outcomes.ts';
import { type Server, startPostgres } from './postgres-server.ts';

let server: Server | undefined;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

async function makeDatabase(): Promise<string> {
  const name = `run_${databases++}`;
  await server!.createDatabase(name);
  return server!.url(name);
}

async function makeTarget(): Promise<Target> {
  const url = await makeDatabase();
  const open = () => makeSink(sinkSpecSchema.parse({ type: 'postgres', url }), 'run-1');
  return { open, read: () => read(url) };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function read(url: string): Promise<Map<string, unknown>> {
  const [found] = await query(url, `SELECT to_regclass('article') IS NOT NULL AS there`);
  const rows = found?.there ? await query(url, 'SELECT record_key, record FROM article') : [];
  return new Map(rows.map(row => [row.record_key as string, row.record]));
}

async function deliver(sink: PostgresSink, key: string, body?: string): Promise<void> {
  await sink.write(recordOutcome(key, body));
  await sink.close();
}

describeKeyedSink('PostgreSQL', makeTarget);
describeAtomicSink('PostgreSQL', makeTarget);

test('columns for queries, in a table of another name and schema', async () => {
  const url = await makeDatabase();
  await query(url, 'CREATE SCHEMA press');
  await deliver(new PostgresSink(url, 'press.news'), 'cape', 'Five words are in here.');
  const rows = await query(
    url,
    `SELECT headline, word_count, quality, date_modified, record #>> '{author,1,name}' AS author FROM press.news
     WHERE date_published::timestamptz > '2026-01-01'`,
  );
  expect(rows).toEqual([
    { headline: 'News from cape', word_count: 5, quality: 0.9, date_modified: null, author: "Sean O'Brine" },
  ]);
});

test('an unchanged record is not written again', async () => {
  const url = await makeDatabase();
  const state = () => query(url, 'SELECT xmin::text, ctid::text FROM article');
  await deliver(new PostgresSink(url), 'cape');
  const before = await state();
  await deliver(new PostgresSink(url), 'cape');
  expect(await state()).toEqual(before);
  await deliver(new PostgresSink(url), 'cape', 'other');
  expect(await state()).not.toEqual(before);
});

test('characters that PostgreSQL cannot hold do not stop a run', async () => {
  const url = await makeDatabase();
  const outcome = recordOutcome('cape', 'NUL \0, half a pair \uD83D, and \\u0000 spelt out');
  outcome.record.headline = 'a\0b';
  const sink = new PostgresSink(url);
  await sink.write(outcome);
  await sink.close();
  const [row] = await query(url, `SELECT headline, body, record ->> 'articleBody' AS json FROM article`);
  const body = 'NUL , half a pair \uFFFD, and \\u0000 spelt out';
  expect(row).toEqual({ headline: 'ab', body, json: body });
});

test('four runs at once on an empty database', async () => {
  const url = await makeDatabase();
  const run = async (n: number) => {
    const sink = new PostgresSink(url);
    for (let i = 0; i < 250; i++)
      await sink.write(recordOutcome(`isle-${(i * 7 + n * 50) % 250}`, `run ${n}`));
    await sink.close();
  };
  await Promise.all([0, 1, 2, 3].map(run));
  expect((await read(url)).size).toBe(250);
});

test('a connection that the server ends: nothing half-written, and the run may be delivered again', async () => {
  const url = await makeDatabase();
  await deliver(new PostgresSink(url), 'cape', 'before');
  const sink = new PostgresSink(url);
  for (let n = 0; n < 250; n++) await sink.write(recordOutcome(`isle-${n}`));
  await query(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dechrome'`,
  );
  await expect(sink.close()).rejects.toMatchObject({ code: 'postgres', disposition: 'retry' });
  await sink.abort();
  expect((await read(url)).size).toBe(1);
});

test.each([
  ['who holds the table', { lock: 300, answer: 60_000 }, /lock timeout/],
  ['an answer', { lock: 60_000, answer: 300 }, /read timeout/],
])('a run waits for %s, but not for ever, and may be delivered again', async (_, timeouts, why) => {
  const url = await makeDatabase();
  await deliver(new PostgresSink(url), 'cape');
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE article');
    const sink = new PostgresSink(url, 'article', timeouts);
    await sink.write(recordOutcome('isle'));
    await expect(sink.close()).rejects.toMatchObject({
      disposition: 'retry',
      message: expect.stringMatching(why),
    });
    await sink.abort();
  } finally {
    await holder.end();
  }
  await deliver(new PostgresSink(url), 'isle');
  expect((await read(url)).size).toBe(2);
});

test('no server: to be tried again later; no such database: not; neither tells the password', async () => {
  const nowhere = new PostgresSink('postgresql://dechrome:secret@127.0.0.1:1/articles');
  await expect(deliver(nowhere, 'cape')).rejects.toMatchObject({ disposition: 'retry' });
  await nowhere.abort();
  const missing = new PostgresSink(server!.url('missing'));
  const error = await deliver(missing, 'cape').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ disposition: 'fatal', message: expect.stringContaining('"missing"') });
  expect(String(error)).not.toContain('harbour');
  await missing.abort();
});

test('who is not let in is told where the password is taken from', async () => {
  const { href } = Object.assign(new URL(server!.url('postgres')), { password: 'wrong' });
  const sink = new PostgresSink(href);
  const error = await deliver(sink, 'cape').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ disposition: 'fatal', message: expect.stringContaining('PGPASSWORD') });
  expect(String(error)).not.toContain('wrong');
  await sink.abort();
});

test('what a table has lost is told by a check, and there again after the next run', async () => {
  const url = await makeDatabase();
  const site = new Site({ sinks: { db: { type: 'postgres', url, table: 'news' } } });
  const inspected = async (at = url) => {
    const ledger = site.ledger();
    try {
      return await inspectSinks(
        ledger,
        sinksOf(site.job({ sinks: { db: { type: 'postgres', url: at, table: 'news' } } })),
      );
    } finally {
      ledger.file.close();
    }
  };
  const keys = async () =>
    (await query(url, 'SELECT capture_key FROM news ORDER BY 1')).map(row => row.capture_key);
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  await site.run();
  expect(await inspected()).toEqual({ repaired: [], silent: [] });
  const nowhere = await inspected('postgresql://dechrome:harbour@127.0.0.1:1/articles');
  expect(nowhere).toEqual({ repaired: [], silent: [expect.stringContaining('127.0.0.1:1/articles: ')] });
  expect(nowhere.silent[0]).not.toContain('harbour');

  for (const loss of [`DELETE FROM news WHERE capture_key = 'b'`, 'DROP TABLE news']) {
    await query(url, loss);
    expect((await inspected()).repaired).toEqual([
      expect.stringMatching(
        /^sink db: \d of 3 records are not there; the next run tells it of everything again$/,
      ),
    ]);
    await site.run();
    expect(await keys()).toEqual(['a', 'b', 'c']);
    expect(await inspected()).toEqual({ repaired: [], silent: [] });
  }
});

test('table names that would have to be quoted are refused', () => {
  const spec = (table: string) => ({ type: 'postgres', url: 'postgresql://h/d', table });
  expect(sinkSpecSchema.safeParse(spec('a; DROP TABLE b')).success).toBe(false);
  expect(sinkSpecSchema.safeParse(spec('press.news')).success).toBe(true);
});
