import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import Database from 'libsql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkLedger } from '../../src/job/ledger/check.ts';
import { sinksOf } from '../../src/job/run/execute.ts';
import { inspectSinks } from '../../src/job/run/inspect.ts';
import { recordKeyOf } from '../../src/sink/row.ts';
import { serve } from '../sink/http-server.ts';
import { Index } from '../sink/opensearch-server.ts';
import { readParts } from '../sink/parts.ts';
import { Site } from './harness.ts';

const KEYS = ['a', 'b', 'c', 'd'];

interface Damage {
  /** Whether the check has to tell of it; a run alone sees to the others. */
  told: boolean;
  do(site: Site): void;
}

/** What a crash, or somebody, may have done to a job. */
const DAMAGES: Record<string, Damage> = {
  'half a line': {
    told: true,
    do: site => appendFileSync(at(site, 'out/records.jsonl'), '{"headline": "to'),
  },
  'lines not noted': {
    told: true,
    do: site => appendFileSync(at(site, 'out/changes.jsonl'), '{"change":1}\n'),
  },
  'lines lost': { told: true, do: site => truncateSync(at(site, 'out/outcomes.jsonl'), 10) },
  'a file lost': { told: true, do: site => rmSync(at(site, 'out/removed.jsonl')) },
  'a temporary file': {
    told: false,
    do: site => site.write('parts/.part-000009.parquet.999999999.tmp', 'x'),
  },
  'a table lost': { told: true, do: site => rmSync(at(site, 'db.sqlite')) },
  'a row lost': {
    told: true,
    do: site => sql(site, 'db.sqlite', `DELETE FROM article WHERE capture_key = 'b'`),
  },
  'all parts lost': { told: true, do: site => rmSync(at(site, 'parts'), { recursive: true }) },
  'a cursor lost': {
    told: false,
    do: site => sql(site, 'ledger.db', `DELETE FROM sink WHERE name = 'lines'`),
  },
  'a cursor ahead': { told: true, do: site => sql(site, 'ledger.db', 'UPDATE sink SET seq = 1000') },
  'a run that was killed': {
    told: true,
    do: site =>
      sql(site, 'ledger.db', `INSERT INTO run (job, started, state) VALUES ('test', '2025', 'running')`),
  },
  'an outcome lost': {
    told: true,
    do: site => sql(site, 'ledger.db', `DELETE FROM capture WHERE key = 'c'; UPDATE run SET state = 'done'`),
  },
};

/** Damages of the sink whose cursor may be lost, too. */
const OF_LINES = ['half a line', 'lines not noted', 'lines lost', 'a file lost'];

test('whatever a job has lost is told, and is there again after the next run', {
  timeout: 300_000,
}, async () => {
  const damages = fc.uniqueArray(fc.constantFrom(...Object.keys(DAMAGES)), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(damages, async names => {
    const site = await madeSite();
    for (const name of names) if (!isUndone(name, names)) DAMAGES[name]!.do(site);
    const check = await checkOf(site);
    if (names.some(name => isTold(name, names))) expect(check.length, check.join()).toBeGreaterThan(0);
    await site.run();
    expect(await checkOf(site)).toEqual([]);
    await expectWhole(site);
  });
  const examples = Object.keys(DAMAGES).map((name): [string[]] => [[name]]);
  examples.push([['a cursor lost', 'lines lost']]);
  await fc.assert(property, { numRuns: examples.length + 8, examples });
});

test('a job that is well has nothing to repair', async () => {
  const site = await madeSite();
  expect(await checkOf(site)).toEqual([]);
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'e' }]);
  await site.run();
  expect(await checkOf(site)).toEqual([]);
  await site.run({ vanished: 'remove' });
  expect(await checkOf(site)).toEqual([]);
});

test('of rotated, compressed files what is torn is cut off, and what is lost is told again', async () => {
  const site = new Site(path => ({
    sinks: {
      lines: { type: 'jsonl', folder: join(path, 'out'), rotate: { bytes: 100 }, gzip: true },
    },
  }));
  for (const id of KEYS) {
    site.captures(`${id}.ndjson`, [{ id }]);
    await site.run();
  }
  const names = KEYS.map((_, i) => `records-0000${i + 1}.jsonl.gz`);
  const recorded = () =>
    readdirSync(at(site, 'out'))
      .filter(name => name.startsWith('records-'))
      .map(name => [name, gunzipSync(readFileSync(at(site, `out/${name}`))).toString()])
      .sort();
  const before = recorded();
  expect(before.map(([name]) => name)).toEqual(names);
  expect(await checkOf(site)).toEqual([]);

  appendFileSync(at(site, 'out/records-00004.jsonl.gz'), 'torn');
  site.write('out/records-00005.jsonl.gz', 'torn');
  expect(await checkOf(site)).toEqual([expect.stringContaining('are cut off')]);
  expect(recorded()).toEqual(before);
  expect(await checkOf(site)).toEqual([]);

  truncateSync(at(site, 'out/records-00002.jsonl.gz'), 10);
  expect(await checkOf(site)).toEqual([expect.stringContaining('records-00002.jsonl.gz in')]);
  await site.run();
  const told = recorded().map(([, text]) => text);
  expect(told.join('').split('\n').sort()).toEqual(
    before
      .map(([, text]) => text)
      .join('')
      .split('\n')
      .sort(),
  );
  expect(await checkOf(site)).toEqual([]);
});

test('an index is asked for its documents; a webhook cannot be, and counts as told', async () => {
  const index = new Index();
  const url = await index.listen();
  const taken: string[] = [];
  const receiver = await serve(({ body }, response) => {
    taken.push(body);
    response.end();
  });
  vi.stubEnv('DECHROME_TEST_SECRET', 'secret');
  onTestFinished(() => void vi.unstubAllEnvs());
  const site = new Site({
    sinks: {
      index: { type: 'opensearch', url, index: 'articles' },
      hook: { type: 'webhook', url: receiver, secretEnv: 'DECHROME_TEST_SECRET' },
    },
  });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }, { id: 'c', html: '' }]);
  await site.run();
  expect(await checkOf(site)).toEqual([]);
  index.documents.delete(recordKeyOf('a'));
  expect(await checkOf(site)).toEqual([
    'sink index: 1 of 2 records are not there; the next run tells it of everything again',
  ]);
  await site.run();
  expect([...index.documents.keys()].sort()).toEqual(['a', 'b'].map(recordKeyOf).sort());
  expect(await checkOf(site)).toEqual([]);
  expect(taken).toHaveLength(1);
});

async function madeSite(): Promise<Site> {
  const site = new Site(path => ({
    sinks: {
      lines: { type: 'jsonl', folder: join(path, 'out') },
      table: { type: 'sqlite', path: join(path, 'db.sqlite') },
      parts: { type: 'parquet', path: join(path, 'parts') },
    },
  }));
  site.captures(
    'a.ndjson',
    KEYS.map(id => ({ id })),
  );
  await site.run();
  return site;
}

/** A row of a table that is gone cannot be deleted. */
function isUndone(name: string, names: readonly string[]): boolean {
  return name === 'a row lost' && names.includes('a table lost');
}

/** Of a sink that the ledger does not know any more, nothing is asked. */
function isTold(name: string, names: readonly string[]): boolean {
  return DAMAGES[name]!.told && !(OF_LINES.includes(name) && names.includes('a cursor lost'));
}

/** All that a check says, faults and repairs. */
async function checkOf(site: Site): Promise<string[]> {
  const ledger = site.ledger();
  try {
    const { faults, repaired } = checkLedger(ledger);
    const sinks = await inspectSinks(ledger, sinksOf(site.job()));
    return [...faults, ...repaired, ...sinks.repaired, ...sinks.silent];
  } finally {
    ledger.file.close();
  }
}

async function expectWhole(site: Site): Promise<void> {
  const latest = new Map(site.out('records.jsonl').map(record => [record.capture.key, record.headline]));
  expect([...latest].sort()).toEqual(KEYS.map(key => [key, `News of ${key}`]));
  for (const name of ['removed', 'outcomes', 'changes']) {
    expect(readFileSync(at(site, `out/${name}.jsonl`), 'utf8')).toMatch(/\n$/);
    expect(site.out(`${name}.jsonl`).length).toBeGreaterThanOrEqual(KEYS.length);
  }
  const database = new Database(at(site, 'db.sqlite'));
  const rows = database.prepare('SELECT capture_key AS key FROM article ORDER BY 1').all();
  database.close();
  expect(rows).toEqual(KEYS.map(key => ({ key })));
  const parts = await readParts(at(site, 'parts'));
  expect(parts.map(row => row.capture_key).sort()).toEqual(KEYS);
}

function at(site: Site, name: string): string {
  return join(site.path, name);
}

function sql(site: Site, name: string, statements: string): void {
  const database = new Database(at(site, name));
  database.exec(statements);
  database.close();
}
