import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { record, response } from '../capture/warc-writer.ts';
import { dechrome, folder, jsonLines, lines, names } from './dechrome.ts';
import { article, FIRST_PARAGRAPH, flatArticle } from './pages.ts';

const TWO_PAGES = { 'a.html': article('Ferry sails again'), 'b/c.txt': flatArticle('Ferry sails again') };

test('a folder becomes records, removals and outcomes', async () => {
  const input = folder(TWO_PAGES);
  const output = `${folder()}/results`;
  const ran = await dechrome(['clean', input, '-o', output]);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout).toContain('2 captures: 2 records, 0 rejected, 0 quarantined');
  expect(names(output)).toEqual(['outcomes.jsonl', 'records.jsonl', 'removed.jsonl']);

  const records = lines(output, 'records.jsonl');
  expect(records.map(record => record.capture.origin.file)).toEqual([`${input}/a.html`, `${input}/b/c.txt`]);
  for (const record of records) expect(record.articleBody).toContain(FIRST_PARAGRAPH);
  expect(records[0].headline).toBe('Ferry sails again');

  const outcomes = lines(output, 'outcomes.jsonl');
  expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual(
    records.map(({ capture }) => [capture.id, 'record']),
  );
  const removed = lines(output, 'removed.jsonl');
  expect(removed.map(removal => removal.text)).toContain('© 2025 Sound Press. All rights reserved.');
  for (const removal of removed) {
    expect(removal).toMatchObject({
      id: records[0].capture.id,
      category: /./,
      rule: /./,
      why: /./,
    } as object);
  }
});

test('every record fits the published schema', async () => {
  const output = folder();
  await dechrome(['clean', folder(TWO_PAGES), '-o', output, '--provenance', '--all-types']);
  const { stdout } = await dechrome(['schema']);
  const fits = new Ajv2020({ allErrors: true }).compile(JSON.parse(stdout));
  const records = lines(output, 'records.jsonl');
  expect(records).toHaveLength(2);
  for (const record of records) expect(fits(record), JSON.stringify(fits.errors)).toBe(true);
});

test('the same input gives the same bytes', async () => {
  const input = folder(TWO_PAGES);
  const [one, two] = [folder(), folder()];
  await dechrome(['clean', input, '-o', one]);
  await dechrome(['clean', input, '-o', two]);
  for (const name of names(one)) expect(lines(one, name)).toEqual(lines(two, name));
});

test('the removal log can be short or left out', async () => {
  const input = folder(TWO_PAGES);
  const [short, none] = [folder(), folder()];
  await dechrome(['clean', input, '-o', short, '--removed', 'summary']);
  const [summary] = lines(short, 'removed.jsonl');
  expect(summary.removed['copyright-notice'] + (summary.removed['outside-article'] ?? 0)).toBeGreaterThan(0);
  await dechrome(['clean', input, '-o', none, '--removed', 'none']);
  expect(lines(none, 'removed.jsonl')).toEqual([]);
});

test('provenance is told on request', async () => {
  const input = folder({ 'a.html': article('Ferry sails again') });
  const [plain, told] = [folder(), folder()];
  await dechrome(['clean', input, '-o', plain]);
  await dechrome(['clean', input, '-o', told, '--provenance']);
  expect(lines(plain, 'records.jsonl')[0].provenance).toBeUndefined();
  expect(lines(told, 'records.jsonl')[0].provenance.headline).toEqual(expect.any(String));
});

test('quiet says nothing when all is well', async () => {
  const ran = await dechrome(['clean', folder(TWO_PAGES), '-o', folder(), '-q']);
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('filters choose among the captures of an archive', async () => {
  const at = (url: string, date: string, status = '200 OK', type = 'text/html') =>
    record({ url, date, block: response(article(url), { 'Content-Type': type }, status) });
  const archive = Buffer.concat([
    at('https://news.example/a/1', '2025-01-10T08:00:00Z'),
    at('https://www.news.example/b/2', '2025-02-10T08:00:00Z'),
    at('https://other.example/a/3', '2025-03-10T08:00:00Z'),
    at('https://other.example/a/4', '2025-03-10T08:00:00Z', '410 Gone'),
    at('https://other.example/a/5', '2025-03-10T08:00:00Z', '200 OK', 'application/xhtml+xml'),
  ]);
  const path = `${folder({ 'crawl.warc': archive })}/crawl.warc`;
  const chosen = async (...flags: string[]) => {
    const { stdout } = await dechrome(['clean', path, '-o', '-', '-q', '--workers', '1', ...flags]);
    return jsonLines(stdout).map(({ id }) => id.at(-1));
  };
  expect(await chosen('--host', 'news.example', '--host', 'other.example', '--to', '2025-02-28')).toEqual([
    '1',
    '2',
  ]);
  expect(
    await chosen('--match-url', '*/a/*', '--media-type', 'text/*', '--status', '4xx', '--from', '2025-03-01'),
  ).toEqual(['4']);
  expect(await dechrome(['clean', path, '-o', folder(), '--status', 'ok'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('ok is no HTTP status; give 200, 2xx or 200-299'),
  });
});
