import { expect, test } from 'vitest';
import { checkLedger } from '../../src/job/ledger/check.ts';
import type { HeldTotals } from '../../src/job/ledger/hold.ts';
import { overstepped, usualShare } from '../../src/job/run/fuse.ts';
import { emptySummary } from '../../src/job/run/summary.ts';
import { Site } from './harness.ts';

const pages = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ id: `p${i}`, ...more }));
const broken = { html: undefined, base64: '!' };

function snapshot(site: Site) {
  const ledger = site.ledger();
  const { file, captures } = ledger;
  const rows = file.all('SELECT * FROM capture ORDER BY key');
  const left = file.get<{ n: number }>('SELECT count(*) AS n FROM held');
  const { faults } = checkLedger(ledger);
  const state = { rows, counts: captures.counts(), left: left!.n, faults };
  file.close();
  return state;
}

test('a run with too many in quarantine is undone: sinks and ledger are as before, and it can be forced', async () => {
  const site = new Site({ fuse: { maxQuarantinedShare: 0.5, minCaptures: 3 } });
  site.captures('a.ndjson', pages(5));
  expect(await site.run()).toMatchObject({ created: 5, cleaned: 5 });
  const before = snapshot(site);
  const lines = site.out('changes.jsonl');
  site.captures('a.ndjson', [...pages(1, { html: '<p>New' }), ...pages(4, broken).slice(1), { id: 'new' }]);
  site.write('in/b.ndjson', 'x\nx\nx\nx\n');
  const blown = await site.run();
  expect(blown).toMatchObject({ created: 0, updated: 0, removed: 0 });
  expect(blown.fuse).toMatch(
    /^7 of 9 captures were quarantined, more than maxQuarantinedShare \(0.5\) allows/,
  );
  expect(snapshot(site)).toEqual({ ...before, faults: [] });
  expect(site.out('changes.jsonl')).toEqual(lines);
  expect(await site.run({}, { ignoreFuse: true })).toMatchObject({ quarantined: 7, created: 1, removed: 1 });
  expect(snapshot(site)).toMatchObject({ left: 0, faults: [] });
  expect(site.out('changes.jsonl').slice(lines.length)).toHaveLength(2);
});

test('a run after which too many captures are gone is undone, and it can be forced', async () => {
  const site = new Site({ vanished: 'remove', fuse: { maxVanishedShare: 0.2, minCaptures: 3 } });
  site.captures('a.ndjson', pages(10));
  await site.run();
  const before = snapshot(site);
  site.captures('a.ndjson', [...pages(8).slice(1), { id: 'new' }]);
  const blown = await site.run();
  expect(blown).toMatchObject({ created: 0, vanished: 0 });
  expect(blown.fuse).toBe(
    '3 of 10 records are of captures that are no longer there, more than maxVanishedShare (0.2) allows',
  );
  expect(snapshot(site)).toEqual(before);
  expect(site.out('changes.jsonl')).toHaveLength(10);
  site.captures('a.ndjson', [...pages(8), { id: 'new' }]);
  expect((await site.run()).fuse, 'a fifth is allowed').toBeUndefined();
  site.captures('a.ndjson', pages(1));
  expect(await site.run({}, { ignoreFuse: true })).toMatchObject({ vanished: 8 });
});

test('what a run that was cut short has changed waits, unseen, and is judged with the rest', async () => {
  const site = new Site({ fuse: { maxLostShare: 0.2, minCaptures: 100 } });
  site.captures('a.ndjson', pages(300));
  await site.run();
  const before = snapshot(site);
  site.captures('a.ndjson', [
    ...pages(100, { html: '' }),
    ...pages(300, { html: undefined, text: 'No' }).slice(100),
  ]);
  const controller = new AbortController();
  const first = await site.run({}, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(first.cleaned).toBeGreaterThan(0);
  expect(first.cleaned).toBeLessThan(300);
  expect(site.out('changes.jsonl')).toHaveLength(300);
  const second = await site.run();
  expect(second.fuse).toBe(
    '300 of 300 captures that had a record give none any more, more than maxLostShare (0.2) allows',
  );
  expect(second.unchanged).toBe(first.cleaned);
  const { rows, ...rest } = snapshot(site);
  expect(rest).toEqual({ counts: before.counts, left: 0, faults: [] });
  expect(rows).toEqual(before.rows);
  expect(site.out('changes.jsonl')).toHaveLength(300);
});

test('what is held comes to the sinks when the job has a fuse no more', async () => {
  const site = new Site();
  site.captures('a.ndjson', pages(300));
  const controller = new AbortController();
  const fuse = { maxQuarantinedShare: 0.1 };
  await site.run({ fuse }, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(() => site.out('changes.jsonl')).toThrow();
  await site.run();
  expect(site.out('changes.jsonl')).toHaveLength(300);
});

test('a run that is long and clearly wrong is not cleaned to its end', async () => {
  const site = new Site({ fuse: { maxQuarantinedShare: 0.1, minCaptures: 10 } });
  site.captures('a.ndjson', pages(1000, broken));
  const { fuse, cleaned } = await site.run();
  expect(fuse).toBeDefined();
  expect(cleaned).toBeLessThan(400);
  expect(snapshot(site)).toEqual({ rows: [], counts: expect.anything(), left: 0, faults: [] });
});

const held: HeldTotals = {
  captures: 100,
  quarantined: 0,
  hadRecord: 0,
  lost: 0,
  charactersKept: 600,
  charactersRemoved: 400,
};

test.each([
  [{ maxRemovedShareJump: 0.1 }, {}, 0.25, true],
  [{ maxRemovedShareJump: 0.2 }, {}, 0.25, false],
  [{ maxRemovedShareJump: 0.1 }, {}, undefined, false],
  [{ maxRemovedShareJump: 0.1 }, { captures: 49 }, 0.25, false],
  [{ maxQuarantinedShare: 0.1 }, { quarantined: 10 }, undefined, false],
  [{ maxQuarantinedShare: 0.1 }, { quarantined: 11 }, undefined, true],
  [{ maxLostShare: 0.1 }, { hadRecord: 40, lost: 40 }, undefined, false],
  [{ maxLostShare: 0.1 }, { hadRecord: 60, lost: 7 }, undefined, true],
])('%j with %j, usually %d: %s', (limits, totals, usual, blows) => {
  const why = overstepped({ ...limits, minCaptures: 50 }, { ...held, ...totals }, usual);
  expect(why !== undefined).toBe(blows);
});

test('what is usual is the median of the runs that cleaned enough', () => {
  const run = (cleaned: number, removed: number) => ({
    ...emptySummary(),
    cleaned,
    charactersKept: 100 - removed,
    charactersRemoved: { advert: removed },
  });
  expect(usualShare([run(50, 10), run(3, 90), run(80, 30), run(60, 20)], 50)).toBe(0.2);
  expect(usualShare([run(50, 10), run(60, 20)], 50)).toBeCloseTo(0.15);
  expect(usualShare([run(3, 90)], 50)).toBeUndefined();
});
