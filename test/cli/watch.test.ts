import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dechrome, folder, names, start } from './dechrome.ts';
import { article } from './pages.ts';

const JOB = `name: news
sources: { captures: [in] }
ledger: ledger.db
workers: 0
fuse: { maxQuarantinedShare: 0.5, minCaptures: 2 }
sinks: { files: { type: jsonl, folder: out } }
`;

test('a run writes its report; the fuse stops one that goes wrong; status and report tell', async () => {
  const items = [1, 2, 3].map(n => JSON.stringify({ id: `p${n}`, html: article(`Ferry ${n}`) }));
  const path = folder({ 'job.yaml': JOB, 'in/a.ndjson': items.join('\n') });
  const job = join(path, 'job.yaml');
  expect(await dechrome(['report', job])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no report of job "news"'),
  });
  expect((await dechrome(['status', job])).stdout).toBe('news: has never run\n');
  expect((await dechrome(['run', job])).code).toBe(0);
  expect(names(path, 'runs/news/1')).toEqual(['report.html', 'summary.json', 'worst']);
  const report = await dechrome(['report', job]);
  expect(report.stdout).toMatch(/^news, run 1 of .*: done\n3 captures: 3 records/);
  expect(report.stdout).toMatch(/file:\/\/\/.*\/runs\/news\/1\/report\.html\n$/);
  const json = await dechrome(['report', job, '1', '--json']);
  expect(json.stdout).toBe(readFileSync(join(path, 'runs/news/1/summary.json'), 'utf8'));
  expect(JSON.parse(json.stdout)).toMatchObject({ records: 3, run: { job: 'news', created: 3 }, alarms: [] });
  expect(await dechrome(['report', job, '7'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there are 1'),
  });

  const wrong = folder({ 'job.yaml': JOB, 'in/a.ndjson': 'x\ny\nz\n' });
  const blown = await dechrome(['run', join(wrong, 'job.yaml')]);
  expect(blown.code).toBe(6);
  expect(blown.stdout).toContain('the fuse has blown: 3 of 3 captures were quarantined');
  expect(names(wrong)).toEqual(['in', 'job.yaml', 'ledger.db', 'runs']);
  const status = await dechrome(['status', wrong]);
  expect(status.stdout).toContain('stopped in');
  expect(status.stdout).toContain('the fuse has blown');
  expect((await dechrome(['run', '--ignore-fuse', join(wrong, 'job.yaml')])).code).toBe(3);
});

test('schedule --listen answers what monitors ask; status knows the next run', async () => {
  const path = folder({ 'job.yaml': `${JOB}schedule: { cron: '0 0 1 1 *' }\n` });
  const child = start(['schedule', path, '--listen', '0']);
  const port = await new Promise<number>(resolve => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const told = /"port":(\d+)/.exec(text);
      if (told && text.includes('next run')) resolve(Number(told[1]));
    });
  });
  const get = async (name: string) => (await fetch(`http://127.0.0.1:${port}/${name}`)).text();
  expect(await get('healthz')).toBe('ok\n');
  expect(await get('metrics')).toContain('dechrome_run_at_work{job="news"} 0\n');
  child.kill('SIGTERM');
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
  expect((await dechrome(['status', path])).stdout).toMatch(/Next run: \d{4}-01-01T00:00:00.000Z\n/);
  expect(await dechrome(['schedule', path, '--listen', 'nowhere'])).toMatchObject({ code: 2 });
});
