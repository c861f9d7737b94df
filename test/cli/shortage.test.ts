import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { contents, dechrome, folder, lines, names, type Ran, type Surroundings } from './dechrome.ts';
import { preload } from './killers.ts';
import { article } from './pages.ts';

vi.setConfig({ testTimeout: 180_000 });

const CAPTURES = 120;
const INPUT = Array.from({ length: CAPTURES }, (_, i) =>
  JSON.stringify({ id: `c${i}`, html: article(`Ferry ${i}`) }),
);

function site(sinks: string, ledger = 'ledger.db'): string {
  const job = `name: news\nsources: { captures: [in.ndjson] }\nledger: ${ledger}\nworkers: 0\nsinks: ${sinks}\n`;
  return folder({ 'job.yaml': job, 'in.ndjson': `${INPUT.join('\n')}\n` });
}

/** No file may grow beyond so many blocks: for every user what a full disk is. */
function small(blocks: number): Surroundings {
  return { under: ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'] };
}

/** All file descriptors are taken once the program has made this effect. */
function starved(effect: number): Surroundings {
  return {
    under: ['sh', '-c', 'ulimit -n 300; exec "$@"', 'sh'],
    node: preload,
    env: { DECHROME_STARVE_AT: String(effect) },
  };
}

/** The job in its end: every capture has its record, once. */
async function expectWhole(path: string, out: string): Promise<void> {
  const job = join(path, 'job.yaml');
  expect(await dechrome(['run', '-q', job])).toMatchObject({ code: 0, stderr: '' });
  expect(await dechrome(['ledger', 'check', job])).toMatchObject({
    code: 0,
    stdout: `${CAPTURES} captures = ${CAPTURES} records + 0 rejected + 0 quarantined\n`,
  });
  const keys = lines(out, 'records.jsonl').map(record => record.capture.key);
  expect(keys).toEqual(INPUT.map((_, i) => `c${i}`));
}

function expectRefused({ code, stderr }: Ran, why: RegExp): void {
  expect([code, stderr]).toEqual([5, expect.stringMatching(why)]);
  expect(stderr).not.toContain('    at ');
}

const FULL = /cannot (?:be )?writ.*(?:EFBIG|ENOSPC|disk is full|disk I\/O error)/;

test('cleaning into a full disk leaves what was there, and nothing of its own', async () => {
  const path = site('{}');
  const clean = ['clean', join(path, 'in.ndjson'), '--workers', '0', '-q', '-o', join(path, 'out')];
  expectRefused(await dechrome(clean, '', small(128)), FULL);
  expect(names(path, 'out')).toEqual([]);
  expect((await dechrome(clean)).code).toBe(0);
  const before = contents(join(path, 'out'));
  expectRefused(await dechrome([...clean, '--removed', 'none'], '', small(128)), FULL);
  expect(contents(join(path, 'out'))).toEqual(before);
});

test('where the log cannot be written either, the code still tells', async () => {
  const path = site('{}');
  const nothing = { under: ['sh', '-c', `ulimit -f 0; exec "$@" 2>${join(path, 'log')}`, 'sh'] };
  const clean = ['clean', join(path, 'in.ndjson'), '--workers', '0', '-o', join(path, 'out')];
  expect(await dechrome(clean, '', nothing)).toMatchObject({ code: 5 });
});

test('a ledger on a full disk stops the run, and the next goes on from there', async () => {
  const path = site('{ lines: { type: jsonl, folder: out } }');
  expectRefused(await dechrome(['run', '-q', join(path, 'job.yaml')], '', small(400)), FULL);
  await expectWhole(path, join(path, 'out'));
});

test('where files cannot be opened any more no capture is blamed, and the next run goes on from there', async () => {
  const pages = folder(
    Object.fromEntries(INPUT.slice(0, 9).map((line, i) => [`${i}.html`, JSON.parse(line).html])),
  );
  const output = join(folder(), 'out');
  const cleanInto = (out: string) => ['clean', pages, '--workers', '0', '-q', '-o', out];
  // Writes the cache of the rules, which counts among the effects.
  expect((await dechrome(cleanInto(join(folder(), 'out')))).code).toBe(0);
  const clean = cleanInto(output);
  // The output is open by then.
  expectRefused(await dechrome(clean, '', starved(6)), /too many open files; raise the limit/);
  expect(names(output)).toEqual([]);
  expect((await dechrome(clean)).code).toBe(0);

  const path = site('{ lines: { type: jsonl, folder: out } }');
  for (const effect of [1, 20]) {
    expectRefused(await dechrome(['run', '-q', join(path, 'job.yaml')], '', starved(effect)), /open|EMFILE/);
  }
  await expectWhole(path, join(path, 'out'));
});

/** A file system of this size, or undefined where this user may not make one. */
function mount(kilobytes: number): string | undefined {
  const path = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [path]));
  return path;
}

test('sinks on a disk that is full, or read-only, wait and catch up', async context => {
  const disk = mount(200);
  if (disk === undefined) return context.skip('only the super-user makes a disk');
  const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, disk]);
  const at = (name: string) => join(disk, name);
  const path = site(`
  lines: { type: jsonl, folder: ${at('out')} }
  table: { type: sqlite, path: ${at('db/a.sqlite')} }
  parts: { type: parquet, path: ${at('parts')} }`);
  const job = join(path, 'job.yaml');
  remount('ro');
  for (const name of ['lines', 'table', 'parts']) {
    expectRefused(await dechrome(['run', '-q', job]), new RegExp(`"sink":"${name}".*(?:EROFS|read-only)`));
  }
  expectRefused(
    await dechrome(['clean', join(path, 'in.ndjson'), '-q', '-o', at('clean')]),
    /clean.*: cannot write: EROFS/,
  );
  remount('rw');
  expectRefused(await dechrome(['run', '-q', job]), /ENOSPC.*\n.*disk is full.*\n.*ENOSPC/);
  for (const name of names(at('out'))) expect(readFileSync(at(`out/${name}`), 'utf8')).toMatch(/^$|\n$/);
  expect(names(at('parts'))).toEqual([]);
  remount('size=64m');
  await expectWhole(path, at('out'));
  expect(names(at('parts'))).toEqual(['part-000001.parquet']);
});
