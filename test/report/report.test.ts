import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { ReportSink } from '../../src/report/sink.ts';
import type { RunReport } from '../../src/report/summary.ts';
import { makeFolder } from '../sink/folder.ts';
import { quarantinedOutcome, recordOutcome, rejectedOutcome } from '../sink/outcomes.ts';
import { scored } from './outcomes.ts';

function report(outcomes: readonly Outcome[]): { summary: RunReport; page: string } {
  const folder = join(makeFolder(), 'runs', '7');
  let minute = 0;
  const sink = new ReportSink(folder, () => new Date(Date.UTC(2026, 2, 1, 6, minute++)));
  for (const outcome of outcomes) sink.write(outcome);
  sink.close();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { summary: JSON.parse(read('summary.json')) as RunReport, page: read('report.html') };
}

describe('summary.json', () => {
  test('counts outcomes and what was removed, by category, rule and site', () => {
    const { summary } = report([
      recordOutcome('cape', 'Twenty characters ok'),
      recordOutcome('bay', 'Ten chars.'),
      rejectedOutcome('https://www.gazette.example/list'),
      quarantinedOutcome('folder/page.html'),
    ]);
    expect(summary).toMatchObject({
      format: 1,
      started: '2026-03-01T06:00:00.000Z',
      finished: '2026-03-01T06:01:00.000Z',
      inputs: 4,
      records: 2,
      rejected: 1,
      quarantined: 1,
      charactersKept: 30,
      charactersRemoved: 28,
      reasons: { deadline: 1, listing: 1 },
      quality: [0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
      categories: { 'login-prompt': { records: 2, spans: 2, characters: 28 } },
      rules: { 'login-prompt': { records: 2, spans: 2, characters: 28 } },
    });
    expect(Object.keys(summary.sites)).toEqual(['gazette.example', '']);
    expect(summary.sites['gazette.example']).toMatchObject({ records: 2, rejected: 1, charactersKept: 30 });
    expect(summary.sites['']).toMatchObject({ quarantined: 1 });
  });

  test('a run without captures', () => {
    const { summary, page } = report([]);
    expect(summary).toMatchObject({ inputs: 0, records: 0, sites: {} });
    expect(page).toContain('<h1>0 captures</h1>');
  });
});

describe('report.html', () => {
  test('lists the worst records first, twenty at most, each with its explained page', () => {
    const outcomes = Array.from({ length: 30 }, (_, n) =>
      scored(recordOutcome(`isle-${n}`), ((n * 7) % 30) / 30),
    );
    const $ = load(report(outcomes).page);
    const links = $('a[href^="#"]').toArray();
    expect(links).toHaveLength(20);
    const scores = links.map(link => Number($(link).closest('tr').find('td').eq(1).text()));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const link of links) expect($($(link).attr('href')!).find('h3').text()).toBe($(link).text());
  });

  test('shows a page in reading order, with what went between what stayed', () => {
    const outcome = recordOutcome('cape', 'The first half stays');
    outcome.removed[0]!.at = [1, 21];
    outcome.record.blocks.push({ type: 'paragraph', text: 'The end.', at: [5, 0] });
    const $ = load(report([outcome]).page);
    const texts = $('article > p').not('.key').toArray();
    expect(texts.map(p => $(p).text())).toEqual(['The first half stays Log in to like', 'The end.']);
    const mark = $('article p.paragraph mark');
    expect(mark.attr('class')).toBe('login-prompt');
    expect(mark.attr('data-why')).toBe('login-prompt · login-prompt: phrase "log in" (main > p)');
  });

  test('cuts pages that are too long, and says so', () => {
    const { page } = report([recordOutcome('cape', 'long '.repeat(50_000))]);
    expect(page.length).toBeLessThan(210_000);
    expect(page).toContain('50014 more characters are not shown.');
  });

  test('its policy allows its own style sheet and nothing else', () => {
    const $ = load(report([recordOutcome('cape')]).page);
    const digest = createHash('sha256').update($('style').text()).digest('base64');
    expect($('meta[http-equiv]').attr('content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect($('[style], script, link, img, iframe')).toHaveLength(0);
  });
});

test('an aborted run leaves the report of the run before', () => {
  const folder = makeFolder();
  const first = new ReportSink(folder);
  first.close();
  const before = readFileSync(join(folder, 'report.html'), 'utf8');
  const second = new ReportSink(folder);
  second.write(recordOutcome('cape'));
  second.abort();
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(before);
});
