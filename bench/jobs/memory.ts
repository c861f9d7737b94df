/** Runs a job over many small captures, and fails if what memory its processes hold grows with their number. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../metrics.ts';
import { fixed, table } from '../table.ts';
import { makePages, type Page, writeNdjson, writeWarc } from './captures.ts';

const CAPTURES = 100_000;
const FILES = 20;
const WINDOWS = 20;
const MB = 1 << 20;
/**
 * MB that may be added by 100,000 captures: of what is held after garbage collection, and of resident memory. Half of them
 * are records of WARC files, which are remembered for revisits.
 */
const BOUNDS = { held: 8, rss: 40 } as const;

const PROGRAM = fileURLToPath(new URL('../../bin/dechrome.js', import.meta.url));
const SAMPLER = new URL('./sample-memory.mjs', import.meta.url).href;
const JOB = `name: memory
sources: { captures: [in] }
ledger: ledger.db
workers: 1
vanished: remove
sinks:
  lines: { type: jsonl, folder: out, gzip: true, rotate: { bytes: 10000000 } }
  table: { type: sqlite, path: articles.db }
  parts: { type: parquet, path: parts }
`;

interface Sample {
  of: 'main' | 'worker';
  at: number;
  rss: number;
  held: number;
}

const count = Number(process.argv[2] ?? CAPTURES);
const folder = mkdtempSync(join(tmpdir(), 'memory-'));
try {
  prepare(folder, count);
  const samples = run(folder);
  const rows = (['main', 'worker'] as const).flatMap(of =>
    (['held', 'rss'] as const).map(what => judge(of, what, samples)),
  );
  const header = ['MB', 'at half', 'at the end', 'median', 'most', `growth for ${CAPTURES}`, ''];
  console.log(
    table(
      header,
      rows.map(({ cells }) => cells),
    ),
  );
  if (rows.some(({ grows }) => grows)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** NDJSON and WARC take turns, so that every part of the run reads both. */
function prepare(path: string, captures: number): void {
  mkdirSync(join(path, 'in'));
  writeFileSync(join(path, 'job.yaml'), JOB);
  const pages = makePages(captures, { paragraphs: 4, teasers: 3 });
  for (let i = 0; i < FILES; i++) {
    const some = take(pages, captures / FILES);
    if (i % 2 === 0) writeNdjson(join(path, `in/${i}.ndjson`), some);
    else writeWarc(join(path, `in/${i}.warc.gz`), some);
  }
}

function* take(pages: Iterator<Page>, wanted: number): Generator<Page> {
  for (let i = 0; i < wanted; i++) {
    const { value, done } = pages.next();
    if (done) return;
    yield value;
  }
}

function run(path: string): Sample[] {
  const file = join(path, 'samples');
  const node = ['--expose-gc', '--import', SAMPLER];
  const began = Date.now();
  const said = execFileSync(process.execPath, [...node, PROGRAM, 'run', join(path, 'job.yaml')], {
    encoding: 'utf8',
    env: { ...process.env, MEMORY_SAMPLES: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(`${said}${fixed((Date.now() - began) / 1000, 0)} s\n`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map(line => JSON.parse(line) as Sample);
}

/**
 * Growth is that of the second half, for before, caches fill; and that of what is held at least in each twentieth of the
 * run, for sinks hold a batch, more or less of it.
 */
function judge(of: Sample['of'], what: 'held' | 'rss', samples: readonly Sample[]) {
  const own = samples.filter(sample => sample.of === of).sort((a, b) => a.at - b.at);
  const values = own.map(sample => sample[what] / MB);
  const least = Array.from({ length: WINDOWS }, (_, i) => Math.min(...part(values, i)));
  const growth = slope(least.slice(WINDOWS / 2)) * WINDOWS * (CAPTURES / count);
  const grows = growth > BOUNDS[what];
  const name = `${of}, ${what === 'held' ? 'held after garbage collection' : 'resident'}`;
  const figures = [least[WINDOWS / 2]!, least.at(-1)!, median(values), Math.max(...values)];
  const verdict = grows ? `more than ${BOUNDS[what]}` : '';
  return { grows, cells: [name, ...figures.map(figure => fixed(figure, 0)), fixed(growth, 1), verdict] };
}

function part(values: readonly number[], i: number): readonly number[] {
  return values.slice(
    Math.floor((i * values.length) / WINDOWS),
    Math.floor(((i + 1) * values.length) / WINDOWS),
  );
}

/** For each step, the median over all pairs (Theil–Sen): single ones cannot bend it. */
function slope(values: readonly number[]): number {
  return median(values.flatMap((y, x) => values.slice(x + 1).map((v, i) => (v - y) / (i + 1))));
}
