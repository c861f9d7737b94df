import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import { expect } from 'vitest';
import { readJob } from '../../src/job/file/parse.ts';
import { checkLedger } from '../../src/job/ledger/check.ts';
import { openLedger } from '../../src/job/ledger/ledger.ts';
import { execute } from '../../src/job/run/execute.ts';
import type { RunSummary } from '../../src/job/run/summary.ts';
import { contents, lines } from '../cli/dechrome.ts';
import { article, flatArticle } from '../cli/pages.ts';
import { readParts } from '../sink/parts.ts';
import { unpacked } from './crash.ts';

const JOB = `name: news
sources: { captures: [in.ndjson] }
ledger: ledger.db
workers: 0
vanished: remove
sinks:
  lines: { type: jsonl, folder: out }
  table: { type: sqlite, path: db/articles.sqlite }
  parts: { type: parquet, path: parts }
  files: { type: tree, path: files }
  packed: { type: jsonl, folder: packed, removed: none, rotate: { bytes: 400 }, gzip: true }
`;

/** By what is about to happen, what makes the folder of a job, `job.yaml`, as it is before. */
export const SCENES: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'a first run': async path => {
    writeFileSync(join(path, 'job.yaml'), JOB);
    captures(path, ['a', 'b', 'c', 'd']);
  },
  // One capture is new, one has changed, one is gone; two stay.
  'a later run': laterRun,
  // The fuse holds back what the run changes, and lets it go at the end.
  'a run with a fuse': withFuse,
  // The captures are all broken: everything has to be as it was before.
  'a run whose fuse blows': async path => {
    await withFuse(path);
    writeFileSync(join(path, 'in.ndjson'), 'x\n'.repeat(8));
  },
};

async function laterRun(path: string): Promise<void> {
  writeFileSync(join(path, 'job.yaml'), JOB);
  captures(path, ['a', 'b', 'c', 'd', 'e']);
  await runJob(path);
  captures(path, ['a', 'b', 'c changed', 'd', 'f']);
}

async function withFuse(path: string): Promise<void> {
  await laterRun(path);
  writeFileSync(join(path, 'job.yaml'), `${JOB}fuse: { maxQuarantinedShare: 0.5, minCaptures: 2 }\n`);
}

/** A key and what makes its content another. */
function captures(path: string, names: readonly string[]): void {
  const items = names.map(name => ({ id: name[0], html: article(`News of ${name}`) }));
  const text = { id: 'text', text: flatArticle('Ferry') };
  writeFileSync(join(path, 'in.ndjson'), [...items, text].map(item => `${JSON.stringify(item)}\n`).join(''));
}

/** Runs the job of a folder, in this process. */
export async function runJob(path: string): Promise<RunSummary> {
  const home = process.cwd();
  process.chdir(path);
  try {
    const { signal } = new AbortController();
    const summary = await execute(readJob('job.yaml'), { log: pino({ level: 'silent' }), signal });
    if (!summary) throw new Error('another run of the job seems to be at work');
    return summary;
  } finally {
    process.chdir(home);
  }
}

/** All that can be told of a job's folder after it has been run to its end, whatever came before. */
export async function runToEnd(path: string): Promise<unknown> {
  const { inputs, records, rejected, quarantined, parked, unreported, fuse } = await runJob(path);
  const summary = { inputs, records, rejected, quarantined, parked, unreported, fuse };
  return { summary, strays: strays(path), ...(await readFolder(path)) };
}

/** All that can be told of a job's folder, whose ledger and reports have to be whole. */
export async function readFolder(path: string): Promise<object> {
  const ledger = openLedger(join(path, 'ledger.db'), 'news', { create: false });
  const check = checkLedger(ledger);
  ledger.file.close();
  expect(check).toMatchObject({ faults: [], repaired: [] });
  checkReports(join(path, 'runs/news'));
  // Which run it was that got through, is another after a kill.
  const { 'changes.jsonl': _, ...out } = contents(join(path, 'out'));
  const changes = lines(path, 'out', 'changes.jsonl').map(({ run: __, ...change }) => change);
  // So is what is appended at once, and with it where a file ends.
  const packed = contents(join(path, 'packed'));
  expect(unpacked(packed, 'records')).toBe(out['records.jsonl']);
  expect(unpacked(packed, 'outcomes')).toBe(out['outcomes.jsonl']);
  const database = new Database(join(path, 'db/articles.sqlite'));
  const rows = database.prepare('SELECT * FROM article ORDER BY record_key').all();
  database.close();
  const parts = await readParts(join(path, 'parts'));
  return { counts: check.counts, out, changes, rows, parts, files: contents(join(path, 'files')) };
}

/** All that killed runs have left of their reports can be read; that of the last run is whole. */
function checkReports(path: string): void {
  const files = contents(path);
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.json')) JSON.parse(text);
    else expect(text.trimEnd(), name).toMatch(/<\/html>$/);
  }
  const last = Math.max(...Object.keys(files).map(name => Number.parseInt(name, 10)));
  expect(files[`${last}/report.html`]).toBeDefined();
  expect(JSON.parse(files[`${last}/summary.json`]!).run.run).toBe(last);
}

/** Names that no reader expects: whatever is hidden or temporary. */
export function strays(path: string): string[] {
  const names = readdirSync(path, { recursive: true }) as string[];
  return names.filter(name => /(?:^|\/)\.|tmp/.test(name));
}
