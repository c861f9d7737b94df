import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { dechrome, folder, lines, start } from './dechrome.ts';
import { article } from './pages.ts';

const job = (more = '') =>
  `name: news\nsources: { captures: [in] }\nledger: ledger.db\nsinks: { files: { type: jsonl, folder: out } }\n${more}`;

test('schedule says when it will run, and ends in good order', async () => {
  const path = folder({ 'job.yaml': job("schedule: { cron: '0 0 1 1 *' }\n"), 'by-hand.yaml': job() });
  const child = start(['schedule', path]);
  const log = await new Promise<string>(resolve => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('\n')) resolve(text);
    });
  });
  expect(JSON.parse(log)).toMatchObject({
    job: 'news',
    msg: 'next run',
    due: expect.stringMatching(/-01-01T00:00/),
  });
  child.kill('SIGTERM');
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
});

test('a folder with nothing to schedule, and two jobs of one name or one folder, are wrong usage', async () => {
  const empty = await dechrome(['schedule', folder({ 'job.yaml': job() })]);
  expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('no job file') });
  const daily = job("schedule: { cron: '0 0 * * *' }\n");
  const twice = await dechrome(['schedule', folder({ 'a.yaml': daily, 'b.yaml': daily })]);
  expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('two jobs have the name "news"') });
  const other = daily.replace('name: news', 'name: other');
  const shared = await dechrome(['schedule', folder({ 'a.yaml': daily, 'b.yaml': other })]);
  expect(shared).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/out: two jobs write lines into this/),
  });
  expect(await dechrome(['schedule', join(empty.stdout, 'nowhere')])).toMatchObject({ code: 2 });
});

test('of two schedulers one runs a job; killed over it, the other takes over: every record once', {
  timeout: 180_000,
}, async () => {
  const path = folder({
    'job.yaml': job("workers: 1\nschedule: { cron: '0 0 1 1 *' }\n"),
    'in/a.ndjson': '',
  });
  const ids = Array.from({ length: 300 }, (_, i) => `c${i}`);
  await dechrome(['run', join(path, 'job.yaml')]);
  const ledger = new Database(join(path, 'ledger.db'));
  // So it has been due since, and nobody was there.
  ledger.prepare("UPDATE run SET started = '2020-06-01T00:00:00.000Z'").run();
  const items = ids.map(id => `${JSON.stringify({ id, html: article(`News of ${id}`) })}\n`);
  writeFileSync(join(path, 'in/a.ndjson'), items.join(''));
  const schedulers = [start(['schedule', path]), start(['schedule', path])];
  const closed = schedulers.map(child => new Promise(resolve => child.on('close', (...how) => resolve(how))));
  for (const child of schedulers) child.stderr.resume();
  const one = (sql: string) => ledger.prepare(sql).get() as Record<string, unknown>;
  const until = async (sql: string) => {
    while (!one(sql)) await new Promise(resolve => setTimeout(resolve, 20));
  };

  await until('SELECT 1 FROM (SELECT count(*) AS n FROM capture) WHERE n BETWEEN 64 AND 250');
  const { holder } = one('SELECT holder FROM lease') as { holder: string };
  const leader = schedulers.findIndex(({ pid }) => holder.endsWith(`:${pid}`));
  schedulers[leader]!.kill('SIGKILL');
  expect(await closed[leader]).toEqual([null, 'SIGKILL']);
  await until("SELECT 1 FROM run WHERE id = 3 AND state = 'done'");
  expect(one('SELECT state, finished FROM run WHERE id = 2')).toMatchObject({
    state: 'stopped',
    finished: null,
  });
  schedulers[1 - leader]!.kill('SIGTERM');
  expect(await closed[1 - leader]).toEqual([0, null]);
  ledger.close();

  const keys = lines(path, 'out', 'records.jsonl').map(({ capture }) => capture.key);
  expect(keys.sort()).toEqual([...ids].sort());
  expect(new Set(lines(path, 'out', 'changes.jsonl').map(({ key }) => key)).size).toBe(ids.length);
  expect(lines(path, 'out', 'changes.jsonl')).toHaveLength(ids.length);
  expect((await dechrome(['ledger', 'check', join(path, 'job.yaml')])).code).toBe(0);
});
