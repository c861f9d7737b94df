import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { dechrome, folder, jsonLines, lines, start } from './dechrome.ts';
import { article } from './pages.ts';

const JOB = `name: news
sources: { captures: [in] }
ledger: ledger.db
workers: 2
sinks: { files: { type: jsonl, folder: out } }
`;

function site(items: readonly object[], job = JOB): string {
  const ndjson = items.map(item => `${JSON.stringify(item)}\n`).join('');
  return folder({ 'job.yaml': job, 'in/a.ndjson': ndjson });
}

const MIXED = [
  { id: 'good', html: article('Ferry') },
  { id: 'empty', html: '' },
  { id: 'bad', base64: '!' },
];

test('a job from its file, wherever it is run from; then again; then its status', async () => {
  const path = site(MIXED);
  const job = join(path, 'job.yaml');
  const first = await dechrome(['run', job]);
  expect(first.code).toBe(3);
  expect(first.stdout).toBe(
    '3 captures: 1 records, 1 rejected, 1 quarantined\n0 unchanged; records: 1 new, 0 changed, 0 gone\n',
  );
  expect((await dechrome(['run', job])).stdout).toContain('3 unchanged; records: 0 new, 0 changed, 0 gone');
  expect(lines(path, 'out', 'records.jsonl')).toMatchObject([
    { headline: 'Ferry', capture: { key: 'good' } },
  ]);
  const status = await dechrome(['status', job]);
  expect(status.stdout).toMatch(
    /^news: 1 records, 1 rejected, 1 quarantined, 0 gone\nLast runs:\n {2}2 .* done/,
  );
  expect(status.stdout).toContain('files: up to date');
});

test('changes go to standard output where a job says so, and what is told of the run beside it', async () => {
  const job = `${JOB.replace('{ files: { type: jsonl, folder: out } }', '{ pipe: { type: stdout } }')}vanished: remove\n`;
  const path = site(MIXED, job);
  const run = () => dechrome(['run', join(path, 'job.yaml')]);
  const first = await run();
  expect(jsonLines(first.stdout)).toMatchObject([
    { change: 'created', key: 'good', revision: 1, run: 1, record: { headline: 'Ferry' } },
  ]);
  expect(first.stderr).toContain('3 captures: 1 records');
  expect(await run()).toMatchObject({ stdout: '' });
  writeFileSync(join(path, 'in/a.ndjson'), `${JSON.stringify(MIXED[1])}\n`);
  const [{ recordKey }] = jsonLines(first.stdout);
  const gone = { change: 'removed', recordKey, revision: 2, key: 'good', run: 3 };
  expect(jsonLines((await run()).stdout)).toEqual([gone]);
});

test('quarantine: list, show, retry', async () => {
  const path = site(MIXED);
  const job = join(path, 'job.yaml');
  await dechrome(['run', '-q', job]);
  const list = await dechrome(['quarantine', 'list', job]);
  expect(list.stdout).toBe(
    'bad\tread\tinvalid-base64\tbad (in/a.ndjson, line 3): the field "base64" is not base64\n',
  );
  const show = await dechrome(['quarantine', 'show', job, 'bad']);
  expect(JSON.parse(show.stdout)).toMatchObject({
    key: 'bad',
    attempts: 1,
    origin: { line: 3 },
    sinceRun: 1,
  });
  expect(await dechrome(['quarantine', 'show', job, 'good'])).toMatchObject({ code: 2 });
  expect(await dechrome(['quarantine', 'retry', job])).toMatchObject({
    code: 0,
    stdout: 'the next run tries 1 again\n',
  });
  expect((await dechrome(['run', job])).stdout).toContain('2 unchanged');
  writeFileSync(join(path, 'in/a.ndjson'), `${JSON.stringify(MIXED[0])}\n`);
  expect(JSON.parse(show.stdout)).not.toHaveProperty('absent');
  await dechrome(['run', '-q', job]);
  const absent = await dechrome(['quarantine', 'show', job, 'bad']);
  expect(JSON.parse(absent.stdout)).toMatchObject({ key: 'bad', sinceRun: 1, absent: true });
});

test('ledger check proves the balance, marks killed runs, and tells what is wrong', async () => {
  const path = site(MIXED);
  const job = join(path, 'job.yaml');
  expect(await dechrome(['ledger', 'check', job])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no ledger'),
  });
  await dechrome(['run', '-q', job]);
  const check = await dechrome(['ledger', 'check', job]);
  expect(check).toMatchObject({ code: 0, stdout: '3 captures = 1 records + 1 rejected + 1 quarantined\n' });
  const tamper = (sql: string) => {
    const database = new Database(join(path, 'ledger.db'));
    database.exec(sql);
    database.close();
  };
  tamper(`INSERT INTO run (job, started, state) VALUES ('news', '2025-01-01T00:00:00Z', 'running')`);
  expect((await dechrome(['ledger', 'check', job])).stdout).toContain('repaired: 1 runs were killed');
  tamper(`DELETE FROM run WHERE id = 2; DELETE FROM capture WHERE key = 'good'`);
  tamper(`UPDATE capture SET error = NULL WHERE key = 'empty'`);
  const broken = await dechrome(['ledger', 'check', job]);
  expect(broken.code).toBe(3);
  expect(broken.stdout).toContain('fault: 1 captures rejected without a reason');
  expect(broken.stdout).toContain('fault: run 1 had 3 inputs, but the ledger holds 0 + 1 + 1 outcomes');
});

test('one run of a job at a time: another is skipped, or waits, as the job says', async () => {
  const items = Array.from({ length: 300 }, (_, i) => ({ id: `${i}`, html: article(`Ferry ${i}`) }));
  const path = site(items);
  const job = join(path, 'job.yaml');
  const both = await Promise.all([dechrome(['run', job]), dechrome(['run', job])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ stdout }) => stdout.includes('another run of this job is at work'))).toHaveLength(1);
  const queued = folder({
    'job.yaml': `${JOB}overlap: queue\n`,
    'in/a.ndjson': `${JSON.stringify(items[0])}\n`,
  });
  const waited = await Promise.all([1, 2].map(() => dechrome(['run', join(queued, 'job.yaml')])));
  expect(waited.map(({ stdout }) => /(\d) unchanged/.exec(stdout)?.[1]).sort()).toEqual(['0', '1']);
});

test('SIGTERM ends a run in good order', async () => {
  const items = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, html: article(`Ferry ${i}`) }));
  const path = site(items, JOB.replace('workers: 2', 'workers: 0'));
  const child = start(['run', join(path, 'job.yaml')]);
  let stdout = '';
  child.stderr.resume();
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const begun = setInterval(() => {
    const database = attempt(() => new Database(join(path, 'ledger.db'), { readonly: true }));
    const some = attempt(() => database?.prepare('SELECT 1 FROM capture').get());
    database?.close();
    // Asked twice, it would end at once.
    if (some && !child.killed) child.kill('SIGTERM');
  }, 100);
  const code = await new Promise(resolve => child.on('close', resolve));
  clearInterval(begun);
  expect([code, stdout]).toEqual([3, expect.stringContaining('stopped before the end')]);
  expect((await dechrome(['status', join(path, 'job.yaml')])).stdout).toMatch(/ {2}1 .* stopped in /);
});

test('a job file that cannot be understood is wrong usage, told with its place', async () => {
  const path = site([], JOB.replace('ledger:', 'leger:'));
  const ran = await dechrome(['run', join(path, 'job.yaml')]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/job\.yaml:\d:\d: .*ledger/);
  expect(await dechrome(['run', join(path, 'none.yaml')])).toMatchObject({ code: 2 });
});

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
