import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Site } from './harness.ts';

test.each([
  ['keep', 0, 2],
  ['remove', 1, 1],
])('records of vanished captures: %s', async (vanished, gone, left) => {
  const site = new Site({ vanished });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  site.captures('a.ndjson', [{ id: 'a' }]);
  expect(await site.run()).toMatchObject({ inputs: 1, records: 1, vanished: gone });
  const ledger = site.ledger();
  expect(ledger.captures.counts()).toMatchObject({ record: left, removed: gone });
  ledger.file.close();
  expect(site.out('changes.jsonl').filter(({ change }) => change === 'removed')).toHaveLength(gone);
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  expect(await site.run()).toMatchObject({ inputs: 2, records: 2, created: gone });
});

test('nothing counts as vanished while a file cannot be read', async () => {
  const site = new Site({ vanished: 'remove' });
  const sources = { captures: [join(site.path, 'in/a.ndjson'), join(site.path, 'in/b.ndjson')] };
  site.captures('a.ndjson', [{ id: 'a' }]);
  site.captures('b.ndjson', [{ id: 'b' }]);
  await site.run({ sources });
  rmSync(join(site.path, 'in/b.ndjson'));
  for (const night of [1, 2]) {
    const summary = await site.run({ sources });
    expect(summary, `night ${night}`).toMatchObject({ records: 1, quarantined: 1, vanished: 0 });
    expect(summary.missingKept).toBe('1 captures, as some files could not be read');
  }
});

test.each([
  ['a line that is not JSON', 'a.ndjson', '{"id": "b", "html"', { vanished: 0 }],
  ['an archive that is damaged', 'b.warc', 'no archive', { vanished: 0 }],
  ['a page that is none', 'b.html', 'GIF89a\0\0\0\0', { vanished: 1 }],
  ['an item that names itself', 'b.ndjson', '{"id": "c", "base64": "!"}', { vanished: 1 }],
])('what may be hidden by %s has not vanished', async (_, name, content, expected) => {
  const site = new Site({ vanished: 'remove' });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  site.captures('a.ndjson', [{ id: 'a' }]);
  appendFileSync(join(site.path, 'in', name), content);
  for (const total of [expected.vanished, 0])
    expect(await site.run()).toMatchObject({ records: 1, quarantined: 1, vanished: total });
});

test('where no capture is found at all, a folder that is not mounted, none has vanished', async () => {
  const site = new Site({ vanished: 'remove' });
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  rmSync(join(site.path, 'in/a.ndjson'));
  expect(await site.run()).toMatchObject({
    inputs: 0,
    vanished: 0,
    missingKept: '2 captures, as no capture was found',
  });
  expect(site.out('changes.jsonl')).toHaveLength(2);
});
