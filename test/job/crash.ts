import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect } from 'vitest';
import { dechrome, start } from '../cli/dechrome.ts';
import { article } from '../cli/pages.ts';

const CAPTURES = 120;

/**
 * Kills a job with `kill -9` at random moments, changing captures meanwhile, and then has it finish: nothing is
 * lost, nothing stands twice, no line is torn, nothing is left over. `random` gives 0–1.
 */
export async function survive(folder: string, kills: number, random: () => number): Promise<void> {
  const job = join(folder, 'job.yaml');
  const sinks = '{ main: { type: jsonl, folder: out }, db: { type: sqlite, path: db.sqlite } }';
  const settings = 'ledger: ledger.db\nvanished: remove\nworkers: 2\n';
  writeFileSync(job, `name: crash\nsources: { captures: [in.ndjson] }\n${settings}sinks: ${sinks}\n`);
  let duration = Number.POSITIVE_INFINITY;
  for (let kill = 0; kill <= kills; kill++) {
    writeCaptures(folder, kill);
    // Before, the program is loading, and a kill proves little.
    const after = (0.3 + 0.8 * random()) * duration;
    const began = Date.now();
    const child = start(['run', '-q', job]);
    const timer = Number.isFinite(after) ? setTimeout(() => child.kill('SIGKILL'), after) : undefined;
    const signal = await new Promise(resolve => child.on('close', (_code, by) => resolve(by)));
    clearTimeout(timer);
    if (signal === null) duration = Date.now() - began;
  }
  const ran = await dechrome(['run', job]);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  checkOutput(folder, kills);
}

/** A third of the captures change with each kill; one of them comes and goes. */
function writeCaptures(folder: string, version: number): void {
  const lines = Array.from({ length: CAPTURES + (version % 2) }, (_, i) =>
    JSON.stringify({ id: `c${i}`, html: article(headlineOf(i, version)) }),
  );
  writeFileSync(join(folder, 'in.ndjson'), `${lines.join('\n')}\n`);
}

function headlineOf(i: number, version: number): string {
  return `Ferry ${i} of week ${Math.floor((version + (i % 3)) / 3)}`;
}

function checkOutput(folder: string, version: number): void {
  const out = (name: string) => {
    const text = readFileSync(join(folder, 'out', name), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    return text
      .slice(0, -1)
      .split('\n')
      .map(line => JSON.parse(line));
  };
  const expected = Array.from({ length: CAPTURES + (version % 2) }, (_, i) => [
    `c${i}`,
    headlineOf(i, version),
  ]);
  const latest = new Map(out('records.jsonl').map(record => [record.capture.key, record.headline]));
  if (version % 2 === 0) latest.delete(`c${CAPTURES}`);
  expect([...latest].sort(byKey)).toEqual(expected.sort(byKey));
  const changes = out('changes.jsonl').map(({ key, revision }) => `${key} ${revision}`);
  expect(new Set(changes).size, 'no change twice').toBe(changes.length);
  const records = out('records.jsonl').map(({ capture: { key }, headline }) => `${key} ${headline}`);
  const comesAndGoes = (line: string) => line.startsWith(`c${CAPTURES} `);
  const steady = records.filter(line => !comesAndGoes(line));
  expect(new Set(steady).size, 'no record twice').toBe(steady.length);
  const database = new Database(join(folder, 'db.sqlite'));
  const rows = database.prepare('SELECT capture_key AS key, headline FROM article').all() as Row[];
  database.close();
  expect(rows.map(({ key, headline }) => [key, headline]).sort(byKey)).toEqual(expected.sort(byKey));
  // SQLite's own, which come and go.
  const names = readdirSync(folder).filter(name => !/-(?:wal|shm)$/.test(name));
  expect(names.sort()).toEqual(['db.sqlite', 'in.ndjson', 'job.yaml', 'ledger.db', 'out']);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(
    ['changes', 'outcomes', 'records', 'removed'].map(name => `${name}.jsonl`),
  );
}

interface Row {
  key: string;
  headline: string;
}

function byKey([a]: string[], [b]: string[]): number {
  return a! < b! ? -1 : 1;
}
