import { expect, test } from 'vitest';
import { parseJob } from '../../src/job/file/parse.ts';

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
    sinks: { files: { type: 'jsonl', folder: 'out', removed: 'full' } },
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
    '6:19: schedule.cron: expected five fields',
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
  ['broken YAML', 'name: [', '1:'],
])('%s is told with its place', (_, source, message) => {
  expect(() => parseJob('job.yaml', source)).toThrow(
    `job.yaml:${message.startsWith('schedule') ? '6:' : ''}`,
  );
  expect(() => parseJob('job.yaml', source)).toThrow(message);
});
