import { describe, expect, test } from 'vitest';
import type { Outcome, RecordOutcome } from '../../src/model/outcome.ts';
import { findDrift, tellAlarm } from '../../src/report/drift.ts';
import { type RunReport, Summarizer } from '../../src/report/summary.ts';
import { recordOutcome } from '../sink/outcomes.ts';

/** A record of a site, so many characters long, from which these rules took something. */
function record(site: string, n: number, length: number, rules: readonly string[] = []): RecordOutcome {
  const outcome = recordOutcome(`https://${site}/${n}`, 'x'.repeat(length));
  const [removal] = outcome.removed;
  outcome.record.capture.url = `https://${site}/${n}`;
  return { ...outcome, removed: rules.map(rule => ({ ...removal!, rule })) };
}

function lost(site: string, n: number, what: 'rejected' | 'quarantined'): Outcome {
  const key = `https://${site}/${n}`;
  const base = { id: key, key, origin: { file: 'a' } };
  if (what === 'rejected') return { ...base, outcome: what, reason: 'listing', why: 'links', removed: [] };
  return { ...base, outcome: what, stage: 'worker', reason: 'deadline', error: 'slow' };
}

function reportOf(outcomes: Iterable<Outcome>): RunReport {
  const summarizer = new Summarizer(0, String);
  for (const outcome of outcomes) summarizer.add(outcome);
  return summarizer.summary(new Date(0), new Date(1));
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
/** Lengths between 1,000 and 1,900. */
const usual = (site: string, n: number, rules?: readonly string[]) =>
  reportOf(times(n, i => record(site, i, 1000 + ((i * 7) % 10) * 100, rules)));
const kinds = (now: RunReport, ...earlier: RunReport[]) =>
  findDrift(now, earlier).map(({ kind, subject }) => `${kind} ${subject}`);

describe('alarms', () => {
  test('none for a run like those before, none for the first', () => {
    expect(kinds(usual('a.example', 40, ['nav']))).toEqual([]);
    expect(kinds(usual('a.example', 40, ['nav']), usual('a.example', 20, ['nav']))).toEqual([]);
  });

  test('a rule that stopped firing', () => {
    expect(kinds(usual('a.example', 12), usual('a.example', 50, ['nav']))).toEqual(['rule-stopped nav']);
    expect(kinds(usual('a.example', 9), usual('a.example', 50, ['nav'])), 'too few').toEqual([]);
    expect(kinds(usual('b.example', 50), usual('a.example', 50, ['nav'])), 'other sites').toEqual([]);
  });

  test('a rule that fires twice as often, at sites that were there before', () => {
    const half = reportOf(times(40, i => record('a.example', i, 1500, i % 4 === 0 ? ['nav'] : [])));
    expect(kinds(usual('a.example', 40, ['nav']), half, half)).toEqual(['rule-doubled nav']);
    const more = reportOf([...times(40, i => record('b.example', i, 1500, ['nav']))]);
    expect(kinds(more, half, half)).toEqual([]);
  });

  test('records that are half as long, or twice', () => {
    const shorter = reportOf(times(15, i => record('a.example', i, 400 + 10 * i)));
    expect(kinds(shorter, usual('a.example', 30))).toEqual(['length-jumped a.example']);
    expect(kinds(usual('a.example', 30), shorter)).toEqual(['length-jumped a.example']);
    const wild = reportOf(times(12, i => record('a.example', i, i % 2 ? 10 : 100_000)));
    expect(kinds(wild, usual('a.example', 30)), 'so wide a spread may be chance').toEqual([]);
  });

  test.each(['rejected', 'quarantined'] as const)('more captures that are %s', what => {
    const mixed = (good: number, bad: number) =>
      reportOf([
        ...times(good, i => record('a.example', i, 1500)),
        ...times(bad, i => lost('a.example', good + i, what)),
      ]);
    const alarm = `${what === 'rejected' ? 'rejections' : 'quarantine'}-jumped a.example`;
    expect(kinds(mixed(10, 10), mixed(98, 2))).toEqual([alarm]);
    expect(kinds(mixed(85, 15), mixed(98, 2)), 'less than 0.2 more').toEqual([]);
    expect(kinds(mixed(98, 2), mixed(50, 50)), 'fewer').toEqual([]);
    expect(kinds(mixed(7, 4), mixed(8, 2)), 'may be chance').toEqual([]);
  });

  test('are told in words', () => {
    const [alarm] = findDrift(usual('a.example', 12), [usual('a.example', 50, ['nav'])]);
    expect(tellAlarm(alarm!)).toBe('rule nav fired on no record, about 12 were to be expected');
  });
});
