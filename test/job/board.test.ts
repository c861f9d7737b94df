import { expect, onTestFinished, test } from 'vitest';
import { emptySummary } from '../../src/job/run/summary.ts';
import { Board } from '../../src/job/schedule/board.ts';
import { serveBoard } from '../../src/job/schedule/serve.ts';
import { Site } from './harness.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const job = () => new Site({ schedule: { cron: '0 * * * *', limit: 30 } }).job();

test('health: a job that was due and is not begun, and one that is stuck, are faults', () => {
  const board = new Board([job()]);
  const [{ job: own }] = board.jobs as [Board['jobs'][0]];
  expect(board.faults(at(0))).toEqual([]);
  board.due(own, at(1));
  expect(board.faults(at(2))).toEqual([]);
  expect(board.faults(at(4))).toEqual(['test: was due and was not begun']);
  board.begun(own, at(4));
  expect(board.faults(at(34))).toEqual([]);
  expect(board.faults(at(35))).toEqual(['test: at work for longer than its limit']);
  board.ended(own, at(36), emptySummary(), false);
  board.due(own, at(60));
  expect(board.faults(at(40))).toEqual([]);
});

test('metrics over HTTP, in the text format of Prometheus', async () => {
  const board = new Board([job()]);
  const own = board.jobs[0]!.job;
  const server = await serveBoard(board, { host: '127.0.0.1', port: 0 }, () => at(10));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  board.due(own, at(8));
  expect(await (await get('/healthz')).text()).toBe('ok\n');
  board.begun(own, at(8));
  const summary = {
    ...emptySummary(),
    records: 7,
    cleaned: 9,
    created: 5,
    alarms: ['x'],
    parked: { a: 'down' },
  };
  board.ended(own, at(9), summary, false);
  board.begun(own, at(9));
  board.ended(own, at(10), { ...summary, fuse: 'blown' }, false);
  board.begun(own, at(10));
  board.failed(own);
  board.due(own, at(5));
  const health = await get('/healthz');
  expect([health.status, await health.text()]).toEqual([503, 'test: was due and was not begun\n']);
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  expectExposition(text);
  for (const line of [
    'dechrome_runs_total{job="test",state="done"} 1',
    'dechrome_runs_total{job="test",state="fuse"} 1',
    'dechrome_runs_total{job="test",state="failed"} 1',
    'dechrome_run_at_work{job="test"} 0',
    'dechrome_run_last_duration_seconds{job="test"} 60',
    `dechrome_run_last_success_timestamp_seconds{job="test"} ${at(9).getTime() / 1000}`,
    'dechrome_captures{job="test",outcome="record"} 7',
    'dechrome_captures_cleaned_total{job="test"} 18',
    'dechrome_records_changed_total{job="test",change="created"} 10',
    'dechrome_alarms{job="test"} 1',
    'dechrome_sinks_waiting{job="test"} 1',
    'dechrome_fuse_blown{job="test"} 1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect((await get('/else')).status).toBe(404);
  expect((await get('/metrics', 'POST')).status).toBe(405);
  await expect(serveBoard(board, { host: '127.0.0.1', port })).rejects.toThrow(/cannot listen here/);
});

/** What promtool checks: HELP and TYPE before the samples of a metric, once each; counters named so; no sample twice. */
function expectExposition(text: string): void {
  expect(text.endsWith('\n')).toBe(true);
  const seen = new Set<string>();
  let [name, type] = ['', ''];
  const lines = text.trimEnd().split('\n');
  for (const [i, line] of lines.entries()) {
    const help = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) \S.*$/.exec(line);
    if (help) {
      name = help[1]!;
      type = /^# TYPE (\S+) (gauge|counter)$/.exec(lines[i + 1]!)?.[2] ?? '';
      expect(lines[i + 1]).toBe(`# TYPE ${name} ${type}`);
      expect(seen).not.toContain(name);
      seen.add(name);
      expect(name.endsWith('_total')).toBe(type === 'counter');
    } else if (!line.startsWith('# TYPE')) {
      const sample =
        /^([a-z_]+)\{(?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)*\} -?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.exec(line);
      expect(sample?.[1], line).toBe(name);
      const series = line.slice(0, line.lastIndexOf(' '));
      expect(seen).not.toContain(series);
      seen.add(series);
    }
  }
}
