import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cleaned, inProcess, inWorkers, type PoolOptions } from '../../src/job/cleaner.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { SourceItem } from '../../src/model/capture.ts';
import { capture, folder, sourceOf } from './pages.ts';

const WORKER = new URL('./poison-worker.ts', import.meta.url);

function pool(options: Partial<PoolOptions> = {}) {
  return inWorkers({ workers: 2, rules: {}, options: {}, ...options });
}

async function all(cleaned: AsyncIterable<Cleaned>): Promise<Cleaned[]> {
  const found: Cleaned[] = [];
  for await (const one of cleaned) found.push(one);
  return found;
}

const failed: SourceItem = {
  failed: { key: 'gone', origin: { file: 'gone' }, code: 'not-found', reason: 'gone: there is no such file' },
};

test('outcomes are those of one process, in the order of the source, whatever the number of workers', async () => {
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

test.each([
  ['hang', 'worker-hung', 'no outcome within 2 s'],
  ['crash', 'worker-crashed', 'ended by SIGABRT'],
  ['exit', 'worker-crashed', 'ended with code 7'],
  ['heap', 'out-of-memory', 'memory ran away'],
  ['buffers', 'out-of-memory', 'memory ran away'],
])(
  'a capture that ends its worker (%s) is tried three times and quarantined; its neighbours are unaffected',
  async (key, reason, why) => {
    const items = [
      ...Array.from({ length: 10 }, (_, i) => capture(`a${i}`)),
      capture(key),
      capture('b'),
      capture('c'),
    ];
    const deadline = key === 'hang' ? 2000 : 60_000;
    const cleaned = await all(pool({ worker: WORKER, deadline, maxMemory: 400 << 20 })(sourceOf(items)));
    const poison = cleaned.find(one => one.outcome.key === key);
    expect(poison).toMatchObject({
      attempts: 3,
      outcome: { outcome: 'quarantined', stage: 'worker', reason, error: expect.stringContaining(why) },
    });
    const others = cleaned.filter(one => one !== poison);
    expect(others.map(one => [one.outcome.outcome, one.attempts])).toEqual(others.map(() => ['record', 1]));
    expect(cleaned.map(one => one.item)).toEqual(items);
  },
);

test('a capture that ends its worker once is a record at the second try', async () => {
  const key = `crash-once@${join(folder(), 'mark')}`;
  const cleaned = await all(pool({ worker: WORKER })(sourceOf([capture('a'), capture(key), capture('b')])));
  expect(cleaned.map(one => [one.outcome.outcome, one.attempts])).toEqual([
    ['record', 1],
    ['record', 2],
    ['record', 1],
  ]);
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
  const reading = async () => {
    for await (const { outcome } of pool()(broken())) keys.push(outcome.key);
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
