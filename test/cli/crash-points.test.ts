import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../src/job/ledger/check.ts';
import { openLedger } from '../../src/job/ledger/ledger.ts';
import { unpacked } from '../job/crash.ts';
import { readParts } from '../sink/parts.ts';
import { killAtEffects, type Scene } from './crash-points.ts';
import { contents, dechrome, lines } from './dechrome.ts';
import { byCall, bySystemCall, canTrace } from './killers.ts';
import { article, flatArticle } from './pages.ts';

/** `npm run soak` kills at all of them, and at system calls too. */
const SOAK = process.env.DECHROME_KILLS !== undefined;

const clean: Scene = {
  args: ['clean', 'in.ndjson', '-o', 'out', '--format', 'markdown', '--report', '--workers', '0', '-q'],
  prepare: path => captures(path, ['a', 'b', 'c']),
  // It tells when it was made.
  read: path =>
    Object.entries(contents(join(path, 'out'))).filter(([name]) => !/^(summary|report)/.test(name)),
};

const JOB = `name: news
sources: { captures: [in.ndjson] }
ledger: ledger.db
workers: 0
vanished: remove
sinks:
  lines: { type: jsonl, folder: out }
  table: { type: sqlite, path: db/articles.sqlite }
  parts: { type: parquet, path: parts }
  packed: { type: jsonl, folder: packed, removed: none, rotate: { bytes: 400 }, gzip: true }
`;

const firstRun: Scene = {
  args: ['run', 'job.yaml', '-q'],
  prepare: path => {
    writeFileSync(join(path, 'job.yaml'), JOB);
    captures(path, ['a', 'b', 'c', 'd']);
  },
  read: readJob,
};

/** One capture is new, one has changed, one is gone, one has no article any more; two stay. */
const laterRun: Scene = {
  ...firstRun,
  prepare: async path => {
    writeFileSync(join(path, 'job.yaml'), JOB);
    captures(path, ['a', 'b', 'c', 'd', 'e']);
    await dechrome(['run', join(path, 'job.yaml')]);
    captures(path, ['a', 'b', 'c changed', 'd', 'f']);
  },
};

/** The fuse holds back what the run changes, and lets it go at the end. */
const heldRun: Scene = {
  ...laterRun,
  prepare: async path => {
    await laterRun.prepare(path);
    writeFileSync(join(path, 'job.yaml'), `${JOB}fuse: { maxQuarantinedShare: 0.5, minCaptures: 2 }\n`);
  },
};

/** The captures are all broken: the fuse blows, and everything has to be as it was before. */
const undoneRun: Scene = {
  ...heldRun,
  code: 6,
  prepare: async path => {
    await heldRun.prepare(path);
    writeFileSync(join(path, 'in.ndjson'), 'x\n'.repeat(8));
  },
};

describe.each([
  ['clean', clean, 12],
  ['a first run', firstRun, 24],
  ['a later run', laterRun, 24],
  ['a run with a fuse', heldRun, 32],
  ['a run whose fuse blows', undoneRun, 16],
])('killed at its effects on the disk, and run again: %s', (_, scene, stride) => {
  test('calls, writes half done', { timeout: SOAK ? 3_600_000 : 180_000 }, async () => {
    const kills = await killAtEffects(scene, byCall, SOAK ? 1 : stride);
    expect(kills).toBeGreaterThan(0);
    if (SOAK) console.log(`${kills} kills`);
  });

  test.runIf(SOAK && canTrace())('system calls', { timeout: 3_600_000 }, async () => {
    console.log(`${await killAtEffects(scene, bySystemCall, 1)} kills`);
  });
});

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

/** A key and what makes its content another. */
function captures(path: string, names: readonly string[]): void {
  const items = names.map(name => ({ id: name[0], html: article(`News of ${name}`) }));
  const text = { id: 'text', text: flatArticle('Ferry') };
  writeFileSync(join(path, 'in.ndjson'), [...items, text].map(item => `${JSON.stringify(item)}\n`).join(''));
}

async function readJob(path: string): Promise<unknown> {
  const ledger = openLedger(join(path, 'ledger.db'), 'news', { create: false });
  const check = checkLedger(ledger);
  ledger.file.close();
  expect(check).toMatchObject({ faults: [], repaired: [] });
  checkReports(join(path, 'runs'));
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
  return { counts: check.counts, out, changes, rows, parts: await readParts(join(path, 'parts')) };
}
