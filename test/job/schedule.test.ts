import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type ExecuteOptions, execute } from '../../src/job/run/execute.ts';
import { Board } from '../../src/job/schedule/board.ts';
import type { Clock } from '../../src/job/schedule/clock.ts';
import { schedule } from '../../src/job/schedule/scheduler.ts';
import { nextDue } from '../../src/job/schedule/times.ts';
import { Site } from './harness.ts';

const ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Asuncion',
  'America/Havana',
  'America/Los_Angeles',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Vienna',
  'Pacific/Auckland',
  'Pacific/Chatham',
];
const DAY = 86_400_000;

test.each(ZONES)('over every transition from 2020 to 2035, a daily job is due once a day: %s', timeZone => {
  const dateOf = dateIn(timeZone);
  for (const transition of transitions(timeZone)) {
    for (const cron of ['0 0 * * *', '30 1 * * *', '30 2 * * *']) {
      const expected = new Set(around(transition).map(dateOf));
      let due = nextDue({ cron, timeZone }, new Date(transition - 3 * DAY))!;
      const dates: string[] = [];
      for (; due.getTime() < transition + 3 * DAY; due = nextDue({ cron, timeZone }, due)!)
        dates.push(dateOf(due));
      const inner = dates.filter(date => expected.has(date));
      expect(inner, `${cron} near ${new Date(transition).toISOString()}`).toEqual([...expected]);
    }
  }
});

test.each(ZONES)('and a weekly job once a week, an hourly one every hour: %s', timeZone => {
  const dateOf = dateIn(timeZone);
  for (const transition of transitions(timeZone)) {
    // The clock is changed in the day before this noon.
    for (const day of [-1, 0].map(days => new Date(transition + days * DAY))) {
      const weekday = new Date(`${dateOf(day)}T12:00:00Z`).getUTCDay();
      const weekly = dues({ cron: `30 2 * * ${weekday}`, timeZone }, +day - 9 * DAY, +day + 9 * DAY);
      expect(weekly.map(dateOf)).toEqual([-7, 0, 7].map(days => dateOf(new Date(+day + days * DAY))));
    }
    const hourly = dues({ cron: '0 * * * *', timeZone }, transition - 1.5 * DAY, transition + DAY / 2);
    const gaps = hourly.slice(1).map((due, i) => (due.getTime() - hourly[i]!.getTime()) / 60_000);
    // A shift of half an hour makes one hour longer.
    const long = gaps.filter(gap => gap !== 60);
    expect(long.every(gap => gap === 90) && long.length <= 1, gaps.join()).toBe(true);
    if (timeZone !== 'Australia/Lord_Howe') expect(long).toEqual([]);
  }
});

function dues(schedule: { cron: string; timeZone: string }, from: number, to: number): Date[] {
  const found: Date[] = [];
  let due = nextDue(schedule, new Date(from))!;
  for (; due.getTime() < to; due = nextDue(schedule, due)!) found.push(due);
  return found;
}

/** Noons about a time, from two days before to two days after. */
function around(time: number): Date[] {
  return [-2, -1, 0, 1, 2].map(days => new Date(time + days * DAY));
}

function dateIn(timeZone: string): (time: Date) => string {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
  return time => format.format(time);
}

/** Days, in milliseconds, in which the clock of a zone is changed. */
function* transitions(timeZone: string): Iterable<number> {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  let before = '';
  for (let time = Date.UTC(2020, 0, 1, 12); time < Date.UTC(2036, 0, 1); time += DAY) {
    const offset = format.format(time).slice(6);
    if (before !== '' && offset !== before) yield time;
    before = offset;
  }
}

/** A clock that jumps to whatever is waited for, and stops everything at its end. */
class Jumping implements Clock {
  private time: number;
  private readonly end: number;
  private readonly stop: () => void;

  constructor(from: string, to: string, stop: () => void) {
    this.time = Date.parse(from);
    this.end = Date.parse(to);
    this.stop = stop;
  }

  now(): Date {
    return new Date(this.time);
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  async until(time: Date): Promise<void> {
    if (time.getTime() > this.end) this.stop();
    else this.time = Math.max(this.time, time.getTime());
  }
}

function recorded(
  job: ReturnType<Site['job']> | ReturnType<Site['job']>[],
  from: string,
  to: string,
  run: (due: Date, clock: Jumping) => Promise<void>,
) {
  const stopping = new AbortController();
  const clock = new Jumping(from, to, () => stopping.abort());
  const dues: string[] = [];
  const executed = async (_job: unknown, { due }: ExecuteOptions) => {
    dues.push(due!.toISOString());
    await run(due!, clock);
    return undefined;
  };
  const log = pino({ level: 'silent' });
  const jobs = [job].flat();
  const board = new Board(jobs);
  return schedule(jobs, { log, signal: stopping.signal, clock, execute: executed, board }).then(() => dues);
}

const nightly = { schedule: { cron: '30 2 * * *', timeZone: 'Europe/Vienna' } };

test('a job is run when it is due, in its time zone, and a run that fails does not end the schedule', async () => {
  const dues = await recorded(
    new Site().job(nightly),
    '2025-03-28T12:00:00Z',
    '2025-04-01T12:00:00Z',
    async () => {
      throw new Error('no luck');
    },
  );
  expect(dues).toEqual([
    '2025-03-29T01:30:00.000Z',
    expect.stringMatching(/^2025-03-30T01:/),
    '2025-03-31T00:30:00.000Z',
    '2025-04-01T00:30:00.000Z',
  ]);
});

test('of the runs missed while nobody was there, one is made up for', async () => {
  const site = new Site(nightly);
  site.captures('a.ndjson', [{ id: 'a' }]);
  await site.run({}, { now: () => new Date('2025-05-01T12:00:00Z') });
  const dues = await recorded(site.job(), '2025-05-05T12:00:00Z', '2025-05-06T12:00:00Z', async () => {});
  expect(dues).toEqual(['2025-05-02T00:30:00.000Z', '2025-05-06T00:30:00.000Z']);
});

test('a run that was stopped is gone on with, by a scheduler that waits or the next one', async () => {
  const site = new Site(nightly);
  site.captures(
    'a.ndjson',
    Array.from({ length: 600 }, (_, i) => ({ id: `p${i}` })),
  );
  const stopped = async (now: string) => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort(), now: () => new Date(now) };
    expect((await site.run({}, options)).inputs).toBeLessThan(600);
  };
  const from = '2025-05-01T12:00:00Z';
  await stopped(from);
  expect((await recorded(site.job(), from, from, async () => {}))[0], 'the first of all').toMatch(/^1970/);
  await site.run({}, { now: () => new Date(from) });
  await site.run({}, { now: () => new Date('2025-05-01T12:30:00Z') });
  site.captures(
    'a.ndjson',
    Array.from({ length: 600 }, (_, i) => ({ id: `q${i}` })),
  );
  await stopped('2025-05-02T00:30:01Z');
  expect(await recorded(site.job(), '2025-05-02T00:40:00Z', '2025-05-02T12:00:00Z', async () => {})).toEqual([
    '2025-05-02T00:30:00.000Z',
  ]);
  const due = new Date('2025-05-02T00:30:00Z');
  expect(await site.run({}, { due })).toMatchObject({ inputs: 600 });
  await expect(site.run({}, { due })).rejects.toThrow('did not run');
});

test.each([
  ['skip', ['02:30', '05:30', '06:30']],
  ['queue', ['02:30', '03:30', '05:30', '06:30', '07:30']],
])('what is due while a run is at work: %s', async (overlap, expected) => {
  const job = new Site({ schedule: { cron: '30 2,3,4,5,6,7 * * *' }, overlap }).job();
  const hours = [2.5, 0.5, 1.5, 0.5, 0];
  const dues = await recorded(job, '2025-05-01T00:00:00Z', '2025-05-01T12:00:00Z', async (_, clock) =>
    clock.pass(3_600_000 * (hours.shift() ?? 0)),
  );
  expect(dues.map(due => due.slice(11, 16))).toEqual(expected);
});

test('a ledger that cannot be opened ends the schedule before anything is run', async () => {
  const [good, bad] = [new Site(nightly), new Site(nightly)];
  const database = new Database(join(bad.path, 'ledger.db'));
  database.exec('PRAGMA user_version = 1000');
  database.close();
  let runs = 0;
  const run = async () => void runs++;
  const jobs = [good.job(), bad.job({ name: 'bad' })];
  await expect(recorded(jobs, '2025-05-01T12:00:00Z', '2025-05-03T12:00:00Z', run)).rejects.toThrow(
    'this ledger has format 1000',
  );
  await new Promise(setImmediate);
  expect(runs).toBe(0);
});

test('two schedulers run a job that is due once', async () => {
  const site = new Site(nightly);
  site.captures('a.ndjson', [{ id: 'a' }]);
  const due = new Date(Date.now() - 1000);
  const options = { log: pino({ level: 'silent' }), signal: new AbortController().signal, due };
  expect(await execute(site.job(), options)).toMatchObject({ records: 1 });
  expect(await execute(site.job(), options)).toBeUndefined();
  expect(await execute(site.job(), { ...options, due: new Date(Date.now() + 1000) })).toMatchObject({
    unchanged: 1,
  });
});
