import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { RunProgress } from '../../src/job/run/summary.ts';
import { targetOf } from '../../src/job/run/target.ts';
import { article } from '../cli/pages.ts';
import { Site } from './harness.ts';

const on = (host: string, id: string, more = {}) => ({ id, url: `https://${host}/${id}`, ...more });

function ruleFile(id: string, drop: string): string {
  const example = (name: string, text: string, keeps: string[], drops: string[]) =>
    `  - ${JSON.stringify({ name, text, keeps, drops, fires: drops.length > 0 ? ['gone'] : [] })}\n`;
  return [
    `format: 1\nid: ${id}\nhosts: [${id}]\nsummary: A test\n`,
    `text:\n  drop:\n    - { id: gone, match: { startsWith: ${JSON.stringify(drop)} }, category: advert }\n`,
    'examples:\n',
    example('goes', `The bridge is open.\n\n${drop} now.`, ['The bridge is open.'], [`${drop} now.`]),
    example('stays', 'The bridge is open.', ['The bridge is open.'], []),
  ].join('');
}

test('what has not changed is not cleaned again, and nothing is written twice', async () => {
  const site = new Site();
  site.captures('a.ndjson', [on('one.example', 'a'), on('one.example', 'b'), { id: 'c', html: '' }]);
  site.write('in/broken.ndjson', 'not JSON\n');
  const first = await site.run();
  expect(first).toMatchObject({
    inputs: 4,
    records: 2,
    rejected: 1,
    quarantined: 1,
    unchanged: 0,
    created: 2,
  });
  const second = await site.run();
  expect(second).toMatchObject({
    inputs: 4,
    records: 2,
    rejected: 1,
    quarantined: 1,
    unchanged: 4,
    created: 0,
  });
  expect(site.out('records.jsonl').map(record => record.capture.key)).toEqual(['a', 'b']);
  expect(site.out('outcomes.jsonl')).toHaveLength(4);
  expect(site.out('changes.jsonl').map(({ change, key, revision }) => [change, key, revision])).toEqual([
    ['created', 'a', 1],
    ['created', 'b', 1],
  ]);
});

test('a run tells how far it is, and how many captures the last one had', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }, { id: 'c', html: '' }]);
  const told: RunProgress[] = [];
  const onProgress = (progress: RunProgress) => told.push({ ...progress });
  await site.run({}, { onProgress });
  const none = { inputs: 0, records: 0, rejected: 0, quarantined: 0, unchanged: 0 };
  expect(told.at(-1)).toEqual({ ...none, inputs: 3, records: 2, rejected: 1 });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b', html: article('Other news') }]);
  await site.run({}, { onProgress });
  expect(told.at(-1)).toEqual({ ...none, inputs: 2, records: 1, unchanged: 1, expected: 3 });
});

test('a changed capture replaces its record under the same key, with the next revision', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  site.captures('a.ndjson', [{ id: 'a', html: article('Other news') }, { id: 'b' }]);
  expect(await site.run()).toMatchObject({ inputs: 2, unchanged: 1, updated: 1, created: 0 });
  const changes = site.out('changes.jsonl').filter(({ key }) => key === 'a');
  expect(changes.map(({ change, revision }) => [change, revision])).toEqual([
    ['created', 1],
    ['updated', 2],
  ]);
  expect(changes[0].recordKey).toBe(changes[1].recordKey);
  expect(site.out('records.jsonl').at(-1)).toMatchObject({ headline: 'Other news' });
});

test('a changed rule cleans again what it applies to, and nothing else', async () => {
  const site = new Site();
  const rules = [join(site.path, 'rules')];
  site.write('rules/one.example.yaml', ruleFile('one.example', 'Subscribe'));
  site.captures('a.ndjson', [on('one.example', 'a'), on('www.one.example', 'b'), on('two.example', 'c')]);
  await site.run({ rules });
  site.write('rules/one.example.yaml', ruleFile('one.example', 'The mail boat'));
  expect(await site.run({ rules })).toMatchObject({ unchanged: 1, updated: 2 });
  site.write('rules/one.example.yaml', ruleFile('one.example', 'Nothing that stands there'));
  expect(await site.run({ rules })).toMatchObject({ unchanged: 1, updated: 2 });
  site.write('rules/one.example.yaml', ruleFile('one.example', 'Nor does this'));
  expect(await site.run({ rules }), 'the outcome is the same').toMatchObject({ unchanged: 1, updated: 0 });
  expect(await site.run({ rules })).toMatchObject({ unchanged: 3 });
  expect(await site.run({ rules, options: { provenance: true } })).toMatchObject({ updated: 3 });
});

test('of several captures of one input the latest counts, in whatever order they come', async () => {
  const at = (day: number, headline: string) => ({
    id: 'a',
    capturedAt: `2025-03-0${day}T00:00:00Z`,
    html: article(headline),
  });
  const site = new Site();
  site.captures('a.ndjson', [
    at(2, 'Second'),
    at(3, 'Third'),
    at(1, 'First'),
    { id: 'b' },
    { id: 'b', html: '' },
  ]);
  expect(await site.run()).toMatchObject({ inputs: 2, records: 2, superseded: 2 });
  expect(await site.run()).toMatchObject({ inputs: 2, created: 0, updated: 0 });
  const last = site.out('records.jsonl').filter(({ capture }) => capture.key === 'a');
  expect(last.at(-1)).toMatchObject({ headline: 'Third' });
});

test('so it is when one of them is unchanged, and others come much later', async () => {
  const at = (day: number) => ({
    id: 'a',
    capturedAt: `2025-03-0${day}T00:00:00Z`,
    html: article(`Day ${day}`),
  });
  const rest = Array.from({ length: 300 }, (_, i) => ({ id: `p${i}` }));
  const site = new Site();
  site.captures('a.ndjson', [at(2), ...rest]);
  await site.run();
  site.captures('a.ndjson', [at(2), at(4), ...rest, at(3)]);
  expect(await site.run()).toMatchObject({ inputs: 301, updated: 1, superseded: 1 });
  expect(site.out('records.jsonl').at(-1)).toMatchObject({ headline: 'Day 4' });
});

test('a record that is none any more is removed; one that is quarantined stays', async () => {
  const site = new Site({ sinks: undefined });
  const path = join(site.path, 'db.sqlite');
  const sinks = { db: { type: 'sqlite', path } };
  const keys = () => {
    const database = new Database(path);
    const rows = database.prepare('SELECT capture_key FROM article ORDER BY 1').all() as {
      capture_key: string;
    }[];
    database.close();
    return rows.map(row => row.capture_key);
  };
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  await site.run({ sinks });
  expect(keys()).toEqual(['a', 'b', 'c']);
  site.captures('a.ndjson', [{ id: 'a', html: '' }, { id: 'b', html: undefined, base64: '!' }, { id: 'c' }]);
  expect(await site.run({ sinks })).toMatchObject({ records: 1, rejected: 1, quarantined: 1, removed: 1 });
  expect(keys()).toEqual(['b', 'c']);
  site.captures('a.ndjson', [{ id: 'c' }]);
  expect(
    await site.run({ sinks, vanished: 'remove' }),
    'of the one that was rejected there was no record',
  ).toMatchObject({
    vanished: 1,
  });
  expect(keys()).toEqual(['c']);
});

test('a sink that is new is told of all there is; the others are not told again', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  const main = { type: 'jsonl', folder: join(site.path, 'out') };
  const more = { main, late: { type: 'jsonl', folder: join(site.path, 'out/late') } };
  await site.run({ sinks: more });
  await site.run({ sinks: more });
  expect(site.out('late/records.jsonl').map(record => record.capture.key)).toEqual(['a', 'b']);
  expect(site.out('records.jsonl')).toHaveLength(2);
});

test('a sink with another target is a new one; one that is merely reached otherwise is not', async () => {
  const site = new Site();
  const at = (path: string, more: object = {}) => ({
    sinks: { main: { type: 'tree', path: join(site.path, path), ...more } },
  });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run(at('one'));
  expect(await site.run(at('two'))).toMatchObject({ unchanged: 0, updated: 0 });
  expect(contents(site, 'two')).toEqual(contents(site, 'one'));
  expect(contents(site, 'two')).toHaveLength(2);
  expect(await site.run(at('two'))).toMatchObject({ unchanged: 2 });
  await site.run(at('two', { format: 'text' }));
  expect(contents(site, 'two')).toHaveLength(4);
  const target = (url: string) => targetOf({ type: 'postgres', url, table: 'article' });
  expect(target('postgresql://me:old@host/db')).toBe(target('postgres://you@host/db?sslmode=require'));
  expect(target('postgresql://host/db')).not.toBe(target('postgresql://host/other'));
});

function contents(site: Site, path: string): string[] {
  const names = readdirSync(join(site.path, path), { recursive: true }).map(String);
  return names.filter(name => /\.\w+$/.test(name)).sort();
}

test('a sink that is down waits with its changes, the others go on, and it catches up', async () => {
  const site = new Site();
  const late = join(site.path, 'late');
  const sinks = {
    late: { type: 'jsonl', folder: late },
    main: { type: 'jsonl', folder: join(site.path, 'out') },
  };
  writeFileSync(late, 'a file where the folder should be');
  site.captures('a.ndjson', [{ id: 'a' }]);
  const summary = await site.run({ sinks });
  expect(summary).toMatchObject({ records: 1, parked: { late: expect.stringContaining('late') } });
  expect(site.out('records.jsonl')).toHaveLength(1);
  rmSync(late);
  expect((await site.run({ sinks })).parked).toEqual({});
  expect(site.out('../late/records.jsonl')).toHaveLength(1);
});

test('what a crash left behind the recorded length of a file is cut off', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }]);
  await site.run();
  appendFileSync(join(site.path, 'out/records.jsonl'), '{"headline": "torn');
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  expect(site.out('records.jsonl').map(record => record.capture.key)).toEqual(['a', 'b']);
});

test('jobs with ledgers of their own in one folder have reports of their own', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }]);
  await site.run();
  await site.run({ name: 'other', ledger: join(site.path, 'other.db') });
  const jobOf = (name: string) =>
    JSON.parse(readFileSync(join(site.path, 'runs', name, '1/summary.json'), 'utf8')).run.job;
  expect(['test', 'other'].map(jobOf)).toEqual(['test', 'other']);
});

test('whatever a run logs names the run', async () => {
  const site = new Site({ vanished: 'remove' });
  const told: Record<string, unknown>[] = [];
  const log = pino({}, { write: line => void told.push(JSON.parse(line)) });
  writeFileSync(join(site.path, 'out'), 'a file where the folder should be');
  site.write('in/broken.ndjson', 'not JSON\n');
  const sources = { captures: [join(site.path, 'in'), join(site.path, 'nowhere')] };
  await site.run({ sources }, { log });
  const about = told.map(({ msg }) => String(msg).replace(/:.*|,.*/, ''));
  expect(about).toEqual([
    'quarantined',
    'quarantined',
    'the sink is left alone until the next run',
    'some files could not be read',
  ]);
  expect(told.map(({ run }) => run)).toEqual([1, 1, 1, 1]);
  expect(told[0]).toMatchObject({ capture: expect.any(String), key: expect.any(String) });
});

test('a run that is stopped keeps what it has, and the next goes on from there', async () => {
  const site = new Site();
  site.captures(
    'a.ndjson',
    Array.from({ length: 600 }, (_, i) => ({ id: `p${i}` })),
  );
  const controller = new AbortController();
  const { signal } = controller;
  const first = await site.run({}, { signal, onProgress: () => controller.abort() });
  expect(first.inputs).toBeLessThan(600);
  const second = await site.run();
  expect(second).toMatchObject({ inputs: 600, records: 600, created: 600 - first.created });
  const keys = site.out('records.jsonl').map(record => record.capture.key);
  expect(new Set(keys).size).toBe(600);
  expect(keys).toHaveLength(600);
});
