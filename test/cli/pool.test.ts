import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cleaned, inWorkers, type PoolOptions } from '../../src/job/cleaner.ts';
import { inProcess } from '../../src/job/in-process.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { SourceItem } from '../../src/model/capture.ts';
import { capture, folder, sourceOf } from '../job/pages.ts';

/** Built, workers start several times as fast as from the sources. */
const BUILT = new URL('../../dist/bundle/job/pool/worker.js', import.meta.url);
const WORKER = new URL('./poison-worker.mjs', import.meta.url);

function pool(options: Partial<PoolOptions> = {}) {
  return inWorkers({ workers: 2, rules: {}, options: {}, worker: BUILT, ...options });
}

async function all(cleaned: AsyncIterable<Cleaned>): Promise<Cleaned[]> {
  const found: Cleaned[] = [];
  for await (const one of cleaned) found.push(one);
  return found;
}

const failed: SourceItem = {
  failed: { key: 'gone', origin: { file: 'gone' }, code: 'not-found', reason: 'gone: there is no such file' },
};

test('outcomes are those of one process, in the order of the source, whatever the number of workers', {
  timeout: 180_000,
}, async () => {
  const items = [...Array.from({ length: 70 }, (_, i) => capture(`p${i}`)), failed, capture('last')];
  const options = { provenance: true, trace: true };
  const alone = await all(inProcess(await loadRules(), options)(sourceOf(items)));
  for (const workers of [2, 8]) {
    const together = await all(pool({ workers, options })(sourceOf(items)));
    expect(together.map(one => JSON.stringify(one.outcome))).toEqual(
      alone.map(one => JSON.stringify(one.outcome)),
    );
    expect(together.map(one => one.item)).toEqual(items);
  }
});

test('captures that end their workers are tried three times and quarantined; their neighbours are unaffected', {
  timeout: 180_000,
}, async () => {
  const poisons = {
    crash: ['worker-crashed', 'ended by SIGABRT'],
    exit: ['worker-crashed', 'ended with code 7'],
    heap: ['out-of-memory', 'memory ran away'],
    buffers: ['out-of-memory', 'memory ran away'],
  };
  const keys = Object.keys(poisons).flatMap(key => [`before ${key}`, key, `after ${key}`]);
  const items = keys.map(key => capture(key));
  const options = { worker: WORKER, deadline: 60_000, maxMemory: 400 << 20 };
  const cleaned = await all(pool(options)(sourceOf(items)));
  expect(cleaned.map(one => one.item)).toEqual(items);
  for (const [key, [reason, why]] of Object.entries(poisons)) {
    expect(cleaned.find(one => one.outcome.key === key)).toMatchObject({
      attempts: 3,
      outcome: { outcome: 'quarantined', stage: 'worker', reason, error: expect.stringContaining(why!) },
    });
  }
  const others = cleaned.filter(one => !(one.outcome.key in poisons));
  expect(others.map(one => [one.outcome.outcome, one.attempts])).toEqual(others.map(() => ['record', 1]));
});

test('a capture that ends its worker once is a record at the second try', async () => {
  const key = `crash-once@${join(folder(), 'mark')}`;
  const cleaned = await all(pool({ worker: WORKER })(sourceOf([capture('a'), capture(key), capture('b')])));
  expect(cleaned.map(one => [one.outcome.outcome, one.attempts])).toEqual([
    ['record', 1],
    ['record', 2],
    ['record', 1],
  ]);
});

test('a capture whose outcome cannot be told is quarantined, and its worker goes on', async () => {
  const cleaned = await all(pool({ worker: WORKER })(sourceOf([capture('vast'), capture('b')])));
  expect(cleaned.map(({ outcome, attempts }) => [outcome.outcome, attempts])).toEqual([
    ['quarantined', 1],
    ['record', 1],
  ]);
  expect(cleaned[0]!.outcome).toMatchObject({ stage: 'worker', reason: 'internal-error' });
});

test('a deadline is kept, and nobody else is blamed, while whoever takes the outcomes is busy', async () => {
  const mark = join(folder(), 'alive');
  const items = [
    capture('a'),
    capture('b'),
    capture(`hang@${mark}`),
    ...[1, 2, 3].map(i => capture(`c${i}`)),
  ];
  const found: Cleaned[] = [];
  for await (const cleaned of pool({ workers: 1, worker: WORKER, deadline: 2000 })(sourceOf(items))) {
    found.push(cleaned);
    if (found.length > 1) continue;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
    const last = Number(readFileSync(mark, 'utf8'));
    expect(last, 'it ended while this process slept').toBeLessThan(Date.now() - 1000);
  }
  expect(found.map(({ outcome, attempts }) => [outcome.outcome, attempts])).toEqual(
    items.map((_, i) => (i === 2 ? ['quarantined', 3] : ['record', 1])),
  );
  expect(found[2]!.outcome).toMatchObject({
    reason: 'worker-hung',
    error: expect.stringMatching(/no outcome within 2 s$/),
  });
});

test('the source is read only so far ahead of who takes the outcomes', async () => {
  let read = 0;
  async function* endless() {
    while (true) yield capture(`p${read++}`);
  }
  let taken = 0;
  for await (const { outcome } of pool()(endless())) {
    expect(outcome.key).toBe(`p${taken++}`);
    if (taken === 40) await new Promise(resolve => setTimeout(resolve, 500));
    if (taken === 50) break;
  }
  expect(read).toBeLessThan(50 + 2 * 64 + 2);
});

test('an error of the source comes after the outcomes before it', async () => {
  async function* broken() {
    yield capture('a');
    throw new TypeError('no more');
  }
  const keys: string[] = [];
  const fromSources = inWorkers({ workers: 1, rules: {}, options: {} });
  const reading = async () => {
    for await (const { outcome } of fromSources(broken())) keys.push(outcome.key);
  };
  await expect(reading()).rejects.toThrow('no more');
  expect(keys).toEqual(['a']);
});

test('workers that cannot load the rules say why', async () => {
  const cleaning = all(pool({ rules: { dirs: ['/nowhere/rules'] } })(sourceOf([capture('a')])));
  await expect(cleaning).rejects.toMatchObject({ code: 'no-such-rules', disposition: 'usage' });
});

test('workers that end before they can begin stop the run', async () => {
  const cleaning = all(pool({ worker: new URL('./nowhere.js', import.meta.url) })(sourceOf([capture('a')])));
  await expect(cleaning).rejects.toMatchObject({ code: 'no-workers', disposition: 'fatal' });
});
