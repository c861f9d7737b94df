import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { earlierReports, runNumbers } from '../../src/report/history.ts';
import type { JobRun } from '../../src/report/job-run.ts';
import { RunReporter } from '../../src/report/run-reporter.ts';
import { makeFolder } from '../sink/folder.ts';
import { recordOutcome, rejectedOutcome } from '../sink/outcomes.ts';

function jobRun(run: number, more: Partial<JobRun> = {}): JobRun {
  const counts = { inputs: 2, records: 1, rejected: 1, quarantined: 0, unchanged: 0, created: 1, updated: 0 };
  return { job: 'news', run, state: 'done', ...counts, removed: 0, vanished: 0, parked: {}, ...more };
}

function write(folder: string, run: JobRun, keep = 10, records = 1) {
  const reporter = new RunReporter({ folder, keep, worst: 3 });
  for (let n = 0; n < records; n++) reporter.add(recordOutcome(`cape-${n}`));
  reporter.add(rejectedOutcome('https://gazette.example/list'));
  return reporter.write(run, new Date(0), new Date(1000));
}

test('each run has its folder: summary, report, and a page for each of its worst records', () => {
  const folder = makeFolder();
  write(folder, jobRun(3), 10, 5);
  expect(readdirSync(join(folder, '3'), { recursive: true }).sort()).toEqual(
    ['report.html', 'summary.json', 'worst', 'worst/1.html', 'worst/2.html', 'worst/3.html'].sort(),
  );
  const $ = load(readFileSync(join(folder, '3/report.html'), 'utf8'));
  expect($('h1').text()).toBe('news, run 3');
  for (const link of $('td a').toArray()) {
    const page = load(readFileSync(join(folder, '3', $(link).attr('href')!), 'utf8'));
    expect(page('h3').text()).toBe($(link).text());
    expect(page('mark[data-why]').text()).toBe('Log in to like');
  }
});

test('a run is shown beside those before it; its alarms, its fuse and its waiting sinks come first', () => {
  const folder = makeFolder();
  write(folder, jobRun(1), 10, 12);
  write(folder, jobRun(2, { state: 'stopped' }), 10, 12);
  write(folder, jobRun(3, { job: 'other' }), 10, 12);
  expect(earlierReports(folder, 'news', 4, 5).map(({ run }) => run.run)).toEqual([1]);
  const reporter = new RunReporter({ folder, keep: 10, worst: 0 });
  for (let n = 0; n < 12; n++) reporter.add({ ...recordOutcome(`cape-${n}`, 'x '.repeat(400)), removed: [] });
  const fuse = 'too <b>many</b>';
  const { alarms } = reporter.write(
    jobRun(4, { fuse, parked: { index: 'is down' } }),
    new Date(0),
    new Date(1),
  );
  expect(alarms.map(({ kind }) => kind)).toEqual(['rule-stopped', 'length-jumped']);
  const $ = load(readFileSync(join(folder, '4/report.html'), 'utf8'));
  expect(
    $('.alarm')
      .toArray()
      .map(p => $(p).text()),
  ).toEqual([
    `The fuse has blown, and the run is undone: ${fuse}`,
    'Sink index is waiting: is down',
    'rule login-prompt fired on no record, about 12 were to be expected',
    'gazette.example: a record typically has 800 characters, 32 before',
  ]);
  const row = $('h2:contains("Removed over time, by rule") + table tr').eq(1);
  expect(row.find('td').eq(1).text().replace('\u00A0', ' ')).toMatch(/^\d\d\.\d %$/);
  expect(row.find('td').eq(2).text()).toContain('0.0');
  expect(row.find('path').attr('d')).toMatch(/^M2\.0 2\.0h0L158\.0 26\.0$/);
});

test('a site that is named like something every object has is a site like others', () => {
  const folder = makeFolder();
  for (const [i, site] of ['constructor', 'harbour.example'].entries()) {
    const reporter = new RunReporter({ folder, keep: 10, worst: 0 });
    reporter.add(rejectedOutcome(`https://${site}/list`));
    reporter.write(jobRun(i + 1), new Date(0), new Date(1));
  }
  const $ = load(readFileSync(join(folder, '2/report.html'), 'utf8'));
  const lines = $('h2:contains("Sites over time") + table tr:contains("constructor") path');
  expect(lines.toArray().map(path => $(path).attr('d'))).toEqual(['M2.0 2.0h0', '', '']);
});

test('only so many reports of a job are kept, and nothing half-written', () => {
  const folder = makeFolder();
  write(folder, jobRun(1, { job: 'other' }));
  mkdirSync(join(folder, '2'));
  writeFileSync(join(folder, '2/.summary.json.99999999.tmp'), '{');
  for (const run of [3, 4, 5]) write(folder, jobRun(run), 2);
  expect(runNumbers(folder)).toEqual([5, 4, 1]);
  expect(existsSync(join(folder, '5/worst/1.html'))).toBe(true);
});
