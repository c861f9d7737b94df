import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'libsql';
import { expect } from 'vitest';
import { contents, dechrome, start } from '../cli/dechrome.ts';
import { article } from '../cli/pages.ts';
import { readParts } from '../sink/parts.ts';

const CAPTURES = 120;
const JOB = `name: crash
sources: { captures: [in.ndjson] }
ledger: ledger.db
vanished: remove
workers: 2
fuse: { maxQuarantinedShare: 0.5, minCaptures: 10 }
sinks:
  main: { type: jsonl, folder: out }
  packed: { type: jsonl, folder: packed, removed: none, rotate: { bytes: 20000 }, gzip: true }
  db: { type: sqlite, path: db.sqlite }
  parts: { type: parquet, path: parts }
`;

/**
 * Kills a job with `kill -9` at random moments, changing captures meanwhile, and then has it finish: nothing is
 * lost, nothing stands twice, no line is torn, nothing is left over. `random` gives 0–1.
 */
export async function surviveRuns(folder: string, kills: number, random: () => number): Promise<void> {
  writeFileSync(join(folder, 'job.yaml'), JOB);
  const killer = new RandomKiller(['run', '-q', 'job.yaml'], folder, random);
  let version = 0;
  for (; killer.kills < kills; version++) {
    writeCaptures(folder, version);
    await killer.run();
  }
  writeCaptures(folder, version);
  const ran = await dechrome(['run', join(folder, 'job.yaml')]);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  await checkOutput(folder, version);
}

/** The same for cleaning without a job: in the end, the output is that of an undisturbed run, byte by byte. */
export async function surviveCleaning(folder: string, kills: number, random: () => number): Promise<void> {
  writeCaptures(folder, 0);
  const clean = (output: string) => ['clean', 'in.ndjson', '-q', '--format', 'text', '-o', output];
  const killer = new RandomKiller(clean('out'), folder, random);
  while (killer.kills < kills) await killer.run();
  for (const output of ['out', 'calm']) {
    const child = start(clean(output), folder);
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
  }
  expect(contents(join(folder, 'out'))).toEqual(contents(join(folder, 'calm')));
}

/** Runs the program again and again, and kills it somewhere on its way. */
class RandomKiller {
  kills = 0;
  private duration = Number.POSITIVE_INFINITY;
  private readonly args: readonly string[];
  private readonly folder: string;
  private readonly random: () => number;

  constructor(args: readonly string[], folder: string, random: () => number) {
    this.args = args;
    this.folder = folder;
    this.random = random;
  }

  /** The first time it lives, to tell how long that takes; later now and then. */
  async run(): Promise<void> {
    // Before, the program is loading, and a kill proves little.
    const after = (0.3 + 0.8 * this.random()) * this.duration;
    const began = Date.now();
    const child = start(this.args, this.folder);
    child.stdout.resume();
    child.stderr.resume();
    const timer = Number.isFinite(after) ? setTimeout(() => child.kill('SIGKILL'), after) : undefined;
    const signal = await new Promise(resolve => child.on('close', (_code, by) => resolve(by)));
    clearTimeout(timer);
    if (signal === null) this.duration = Date.now() - began;
    else this.kills++;
  }
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

/** What stands in the numbered files of a stem. */
export function unpacked(packed: Record<string, string>, stem: string): string {
  const names = Object.keys(packed).filter(name => name.startsWith(`${stem}-`));
  const texts = names.map(name => gunzipSync(Buffer.from(packed[name]!, 'latin1')).toString('latin1'));
  return texts.join('');
}

async function checkOutput(folder: string, version: number): Promise<void> {
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
  const plain = contents(join(folder, 'out'))['records.jsonl'];
  expect(
    unpacked(contents(join(folder, 'packed')), 'records') === plain,
    'packed and plain are the same',
  ).toBe(true);
  const database = new Database(join(folder, 'db.sqlite'));
  const rows = database.prepare('SELECT capture_key AS key, headline FROM article').all() as Row[];
  database.close();
  expect(rows.map(({ key, headline }) => [key, headline]).sort(byKey)).toEqual(expected.sort(byKey));
  const parts = await readParts(join(folder, 'parts'));
  expect(parts.map(row => [row.capture_key, row.headline]).sort(byKey)).toEqual(expected.sort(byKey));
  // SQLite's own, which come and go.
  const names = readdirSync(folder).filter(name => !/-(?:wal|shm)$/.test(name));
  expect(names.sort()).toEqual([
    'db.sqlite',
    'in.ndjson',
    'job.yaml',
    'ledger.db',
    'out',
    'packed',
    'parts',
    'runs',
  ]);
  const reports = readdirSync(join(folder, 'runs/crash'), { recursive: true, encoding: 'utf8' });
  expect(
    reports.filter(
      name => !/^\d+(?:[/\\](?:summary\.json|report\.html|worst(?:[/\\]\d+\.html)?))?$/.test(name),
    ),
  ).toEqual([]);
  expect(readdirSync(join(folder, 'parts')).filter(name => !/^part-\d+\.parquet$/.test(name))).toEqual([]);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(
    ['changes', 'outcomes', 'records', 'removed'].map(name => `${name}.jsonl`),
  );
}

interface Row {
  key: string;
  headline: string;
}

function byKey([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
