import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dechrome, folder, start } from './dechrome.ts';

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

test('a folder with nothing to schedule, and two jobs of one name, are wrong usage', async () => {
  const empty = await dechrome(['schedule', folder({ 'job.yaml': job() })]);
  expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('no job file') });
  const daily = job("schedule: { cron: '0 0 * * *' }\n");
  const twice = await dechrome(['schedule', folder({ 'a.yaml': daily, 'b.yaml': daily })]);
  expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('two jobs have the name "news"') });
  expect(await dechrome(['schedule', join(empty.stdout, 'nowhere')])).toMatchObject({ code: 2 });
});
