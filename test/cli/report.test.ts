import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dechrome, folder, names } from './dechrome.ts';
import { article } from './pages.ts';

test('--report adds a summary for programs and a page for people', async () => {
  const output = folder();
  const ran = await dechrome([
    'clean',
    folder({ 'a.html': article('Ferry sails again') }),
    '-o',
    output,
    '--report',
  ]);
  expect(ran.code, ran.stderr).toBe(0);
  expect(names(output)).toEqual([
    'outcomes.jsonl',
    'records.jsonl',
    'removed.jsonl',
    'report.html',
    'summary.json',
  ]);
  const summary = JSON.parse(readFileSync(join(output, 'summary.json'), 'utf8')) as object;
  expect(summary).toMatchObject({ format: 1, inputs: 1, records: 1, rejected: 0, quarantined: 0 });
  expect(readFileSync(join(output, 'report.html'), 'utf8')).toContain('Ferry sails again</h3>');
});

test('--report needs a folder', async () => {
  const ran = await dechrome(['clean', '-', '-o', '-', '--report']);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('--report writes files');
});
