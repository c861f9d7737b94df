/**
 * Prints how fast unchanged captures are skipped, and what further cores gain. Wants a quiet machine, and `taskset` of
 * util-linux: one process alone uses more than one core, for its garbage is collected beside its work.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReport, runNumbers } from '../../src/report/history.ts';
import { fixed, table } from '../table.ts';
import { makePages, type Page, writeNdjson } from './captures.ts';

const UNCHANGED = 100_000;
const CLEANED = 4000;
const WARM = 1000;
/** The best counts: whatever else the machine has to do makes a run slower, never faster. */
const ROUNDS = 3;

const ONE_CORE = ['taskset', '-c', '0'];
const PROGRAM = fileURLToPath(new URL('../../bin/dechrome.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
try {
  const skipped = measureSkipping();
  const cores = availableParallelism();
  const { alone, shared } = measureScaling(cores);
  const rows = [
    [`unchanged captures of ${UNCHANGED}`, fixed(skipped, 0), 'at least 20000'],
    ['captures cleaned in one process, on one core', fixed(alone, 1), ''],
    [`captures cleaned by ${cores} workers`, fixed(shared, 1), ''],
    ['gain for each core', fixed(shared / alone / cores, 2), 'at least 0.9'],
  ];
  console.log(table(['a second', '', ''], rows));
} finally {
  rmSync(folder, { recursive: true });
}

/** Of small captures, all known: none is an article, which makes the first run short. */
function measureSkipping(): number {
  writeNdjson(join(folder, 'unchanged.ndjson'), hidden(makePages(UNCHANGED, { paragraphs: 4, teasers: 3 })));
  job('skip', 'unchanged.ndjson', 2);
  run('skip');
  return UNCHANGED / Math.min(...rounds(() => run('skip')));
}

function* hidden(pages: Iterable<Page>): Generator<Page> {
  for (const page of pages) yield { ...page, html: `<!-- ${page.html} -->` };
}

/** Captures a second, on one core without workers and on all with one for each. What the processes need to start and to get warm is left out: it does not grow with the captures. */
function measureScaling(workers: number): { alone: number; shared: number } {
  const pages = [...makePages(CLEANED + WARM, { paragraphs: 20, teasers: 40 })];
  writeNdjson(join(folder, 'all.ndjson'), pages);
  writeNdjson(join(folder, 'some.ndjson'), pages.slice(0, WARM));
  const seconds = (name: string, processes: number) => {
    for (const made of [`${name}.db`, name, 'runs']) {
      rmSync(join(folder, made), { recursive: true, force: true });
    }
    job(name, `${name}.ndjson`, processes);
    return run(name, processes === 0 ? ONE_CORE : []);
  };
  const laps = rounds(() => [0, workers].flatMap(n => [seconds('some', n), seconds('all', n)]));
  const best = (i: number) => Math.min(...laps.map(lap => lap[i]!));
  return { alone: CLEANED / (best(1) - best(0)), shared: CLEANED / (best(3) - best(2)) };
}

function rounds<T>(action: () => T): T[] {
  return Array.from({ length: ROUNDS }, action);
}

function job(name: string, captures: string, workers: number): void {
  const sinks = `lines: { type: jsonl, folder: ${name} }`;
  const lines = [
    `name: ${name}`,
    `sources: { captures: [${captures}] }`,
    `ledger: ${name}.db`,
    `workers: ${workers}`,
  ];
  writeFileSync(join(folder, `${name}.yaml`), `${lines.join('\n')}\nsinks: { ${sinks} }\n`);
}

/** Seconds from the first capture to the last, as its report tells. */
function run(name: string, prefix: readonly string[] = []): number {
  const [program, ...options] = [
    ...prefix,
    process.execPath,
    PROGRAM,
    'run',
    '-q',
    join(folder, `${name}.yaml`),
  ];
  try {
    execFileSync(program!, options);
  } catch (error) {
    // Captures that are no articles.
    if ((error as { status?: number }).status !== 3) throw error;
  }
  const reports = join(folder, 'runs', name);
  const { started, finished } = readReport(reports, runNumbers(reports)[0]!)!;
  return (Date.parse(finished) - Date.parse(started)) / 1000;
}
