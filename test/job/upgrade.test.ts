import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/job/ledger/check.ts';
import { Site } from './harness.ts';

/** Columns of `capture` behind its key, as format 2 had them; `seen_run` is no more. */
const HELD = [...Array.from({ length: 13 }, (_, i) => `before ->> ${i}`), '1', 'before ->> 13'];

/** Makes the ledger one of format 2, in which these keys were last seen by run 1 and all others by run 2. */
function downgrade(site: Site, old: readonly string[]): void {
  const database = new Database(join(site.path, 'ledger.db'));
  database.exec(`
    DROP TABLE absent;
    ALTER TABLE sink DROP COLUMN target;
    ALTER TABLE capture ADD COLUMN seen_run INTEGER NOT NULL DEFAULT 2;
    UPDATE capture SET seen_run = 1 WHERE key IN (${old.map(key => `'${key}'`).join()});
    UPDATE held SET before = json_array(${HELD.join()}) WHERE before IS NOT NULL;
    PRAGMA user_version = 2`);
  database.close();
}

function checked(site: Site) {
  const ledger = site.ledger();
  const { faults, repaired, counts } = checkLedger(ledger);
  const absent = ledger.file.all<{ key: string }>('SELECT key FROM absent').map(({ key }) => key);
  ledger.file.close();
  return { faults, repaired, counts, absent };
}

test('a ledger of format 2 is brought up to date, with what it knew of absent captures', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  site.captures('a.ndjson', [{ id: 'a' }]);
  await site.run();
  downgrade(site, ['b']);
  expect(checked(site)).toMatchObject({ faults: [], counts: { record: 2 }, absent: ['b'] });
  expect(checked(site)).toMatchObject({ faults: [], absent: ['b'] });
  site.captures('a.ndjson', [{ id: 'b' }, { id: 'c' }]);
  expect(await site.run()).toMatchObject({ inputs: 2, unchanged: 1, created: 1 });
  expect(checked(site)).toMatchObject({ faults: [], counts: { record: 3 }, absent: ['a'] });
});

test('what a ledger of format 2 held back can be undone as before', async () => {
  const pages = (more: object) => Array.from({ length: 300 }, (_, i) => ({ id: `p${i}`, ...more }));
  const rows = () => {
    const { file } = site.ledger();
    const all = file.all('SELECT * FROM capture ORDER BY key');
    file.close();
    return all;
  };
  const site = new Site({ fuse: { maxQuarantinedShare: 0.5, minCaptures: 100 } });
  site.captures('a.ndjson', pages({}));
  await site.run();
  const before = rows();
  site.captures('a.ndjson', pages({ html: undefined, base64: '!' }));
  const controller = new AbortController();
  await site.run({}, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(rows()).not.toEqual(before);
  downgrade(site, []);
  expect((await site.run()).fuse).toMatch(/^300 of 300 captures were quarantined/);
  expect(rows()).toEqual(before);
});
