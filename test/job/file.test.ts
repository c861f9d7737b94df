import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jobJsonSchema } from '../../src/job/file/json-schema.ts';
import { parseJob, readJob } from '../../src/job/file/parse.ts';
import { folder } from './pages.ts';

const GOOD = `name: nightly
sources: { captures: [captures] }
ledger: ledger.db
sinks:
  files: { type: jsonl, folder: out }
schedule: { cron: '30 2 * * *', timeZone: Europe/Vienna }
`;

test('a job file, with what it does not say', () => {
  expect(parseJob('job.yaml', GOOD)).toMatchObject({
    name: 'nightly',
    rules: [],
    overlap: 'skip',
    vanished: 'keep',
    deadline: 30,
    sinks: { files: { type: 'jsonl', folder: 'out', removed: 'full', gzip: false } },
  });
});

const FETCHING = GOOD.replace(
  '{ captures: [captures] }',
  '{ fetch: { seeds: [seeds.txt], into: fetched }, captures: [captures] }',
);

test('what a job fetches is read besides its captures, or alone', () => {
  expect(parseJob('job.yaml', FETCHING).sources).toMatchObject({
    captures: ['fetched', 'captures'],
    fetch: { delay: 1, perHost: 2, timeout: 60, format: 'warc' },
  });
  const alone = FETCHING.replace(', captures: [captures]', '');
  expect(parseJob('job.yaml', alone).sources.captures).toEqual(['fetched']);
});

test.each([
  [
    'a size of files that is none',
    GOOD.replace('folder: out', 'folder: out, rotate: { bytes: 0 }'),
    'sinks.files.rotate.bytes: ',
  ],
  [
    'a misspelt key',
    GOOD.replace('timeZone', 'timezone'),
    '6:33: schedule: unknown key "timezone"; did you mean "timeZone"?',
  ],
  ['a key that is missing', GOOD.replace('ledger: ledger.db\n', ''), '1:1: ledger: is missing'],
  [
    'a cron line of another kind',
    GOOD.replace('30 2 * * *', '@daily'),
    '6:19: schedule.cron: expected five fields',
  ],
  [
    'a time that never comes',
    GOOD.replace('30 2 * * *', '0 0 30 2 *'),
    '6:19: schedule.cron: such a time never comes',
  ],
  [
    'a time that is none',
    GOOD.replace('30 2 * * *', '30 25 * * *'),
    '6:19: schedule.cron: expected minute, hour, day of month, month, day of week: Invalid value for hour: 25',
  ],
  [
    'a misspelt key that has to be there',
    GOOD.replace('folder:', 'foldr:'),
    '5:25: sinks.files: unknown key "foldr"; did you mean "folder"?',
  ],
  [
    'a status that is none',
    GOOD.replace('[captures]', '[captures], statuses: [2oo]'),
    '2:44: sources.statuses: 2oo is no HTTP status',
  ],
  [
    'a day that is none',
    GOOD.replace('[captures]', '[captures], from: yesterday'),
    '2:40: sources.from: yesterday is no date',
  ],
  [
    'an address of a database that is none',
    GOOD.replace('jsonl, folder: out', 'postgres, url: localhost/news'),
    '5:33: sinks.files.url: expected postgresql://user@host/database',
  ],
  [
    'a time zone that is none',
    GOOD.replace('Europe/Vienna', 'Europe/Wien'),
    'schedule.timeZone: expected a time zone',
  ],
  ['a job without input', GOOD.replace('{ captures: [captures] }', '{}'), '2:10: sources: needs captures'],
  [
    'an age that is none',
    FETCHING.replace('into:', 'since: yesterday, into:'),
    '2:48: sources.fetch.since: expected a date',
  ],
  ['a sink of no known type', GOOD.replace('type: jsonl', 'type: csv'), '5:18: sinks.files.type: '],
  ['no sinks', GOOD.replace(/sinks:\n.*\n/, 'sinks: {}\n'), '4:8: sinks: at least one sink'],
  [
    'one folder for two sinks',
    GOOD.replace('folder: out }', 'folder: out }\n  more: { type: jsonl, folder: ./out/ }'),
    '5:3: sinks: two sinks of one type have the same target',
  ],
  ['broken YAML', 'name: [', '1:'],
])('%s is told with its place', (_, source, message) => {
  expect(() => parseJob('job.yaml', source)).toThrow(
    `job.yaml:${message.startsWith('schedule') ? '6:' : ''}`,
  );
  expect(() => parseJob('job.yaml', source)).toThrow(message);
});

test('a folder of rules that is not there is told with its place', () => {
  const path = join(folder(), 'job.yaml');
  writeFileSync(path, `${GOOD}rules: [mine]\n`);
  expect(() => readJob(path)).toThrow(`${path}:7:9: rules.0: there is no such folder of rule files`);
  mkdirSync(join(path, '../mine'));
  expect(readJob(path).rules).toEqual(['mine']);
});

const root = new URL('../../', import.meta.url);

test('jobs/job.schema.json is up to date, and the job beside it is one', () => {
  const published = readFileSync(new URL('jobs/job.schema.json', root), 'utf8');
  expect(JSON.parse(published), 'write it anew: dechrome schema job > jobs/job.schema.json').toEqual(
    jobJsonSchema(),
  );
  const example = readFileSync(new URL('jobs/nightly.yaml', root), 'utf8');
  expect(parseJob('nightly.yaml', example)).toMatchObject({ name: 'nightly' });
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(published));
  expect(validate(parse(example)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...parse(example), leger: 'x' })).toBe(false);
});

test('docs/jobs.md names every option', () => {
  const docs = readFileSync(new URL('docs/jobs.md', root), 'utf8');
  const missing = [...new Set(options(jobJsonSchema()))].filter(name => !docs.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

function* options(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value);
    yield* options(value);
  }
}
