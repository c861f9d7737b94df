import { describe, expect, test } from 'vitest';
import { recordKeyOf } from '../../src/sink/row.ts';
import type { KeyedSink } from '../../src/sink/sink.ts';
import { quarantinedOutcome, recordOutcome, rejectedOutcome } from './outcomes.ts';

/** A target that is read back by other means than the sink's own. */
export interface Target {
  open(): KeyedSink | Promise<KeyedSink>;
  /** The JSON of the records in it, by record key. */
  read(): Promise<Map<string, unknown>>;
}

/** What every keyed sink promises; `makeTarget` gives an empty target each time. */
export function describeKeyedSink(name: string, makeTarget: () => Promise<Target>): void {
  describe(`${name} holds the present state`, () => {
    test('records come back as they were', async () => {
      const target = await makeTarget();
      const awkward = recordOutcome('quay', 'It\'s "so" — 100 % \\ done; 雨\u{1F600}\nnew line');
      await deliver(target, sink => sink.write(awkward));
      expect(await target.read()).toEqual(new Map([[recordKeyOf('quay'), awkward.record]]));
    });

    test('what is delivered twice is there once', async () => {
      const target = await makeTarget();
      for (let round = 0; round < 2; round++) {
        await deliver(target, async sink => {
          for (let n = 0; n < 30; n++) await sink.write(recordOutcome(`isle-${n % 25}`));
        });
      }
      expect((await target.read()).size).toBe(25);
    });

    test('a record replaces the one before it, in one run and in the next', async () => {
      const target = await makeTarget();
      await deliver(target, async sink => {
        await sink.write(recordOutcome('cape', 'first'));
        await sink.write(recordOutcome('bay', 'stays'));
        await sink.write(recordOutcome('cape', 'second'));
      });
      expect(bodies(await target.read())).toEqual({ cape: 'second', bay: 'stays' });
      await deliver(target, sink => sink.write(recordOutcome('cape', 'third')));
      expect(bodies(await target.read())).toEqual({ cape: 'third', bay: 'stays' });
    });

    test('a capture that is rejected now has no record; one that is quarantined keeps its last', async () => {
      const target = await makeTarget();
      await deliver(target, async sink => {
        for (const key of ['cape', 'bay', 'quay', 'isle']) await sink.write(recordOutcome(key, key));
        await sink.write(rejectedOutcome('isle'));
      });
      await deliver(target, async sink => {
        await sink.write(rejectedOutcome('cape'));
        await sink.write(rejectedOutcome('never-seen'));
        await sink.write(quarantinedOutcome('bay'));
        await sink.remove(recordKeyOf('quay'));
        await sink.remove(recordKeyOf('never-seen'));
      });
      expect(bodies(await target.read())).toEqual({ bay: 'bay' });
    });

    test('a run without outcomes, and one on an empty target', async () => {
      const target = await makeTarget();
      await deliver(target, () => {});
      expect((await target.read()).size).toBe(0);
      await deliver(target, sink => sink.write(recordOutcome('cape')));
      await deliver(target, () => {});
      expect((await target.read()).size).toBe(1);
    });
  });
}

/** As above, for sinks that can take back what an aborted run wrote. */
export function describeAtomicSink(name: string, makeTarget: () => Promise<Target>): void {
  test(`${name}: nothing of an aborted run is seen`, async () => {
    const target = await makeTarget();
    await deliver(target, async sink => {
      await sink.write(recordOutcome('cape', 'before'));
      await sink.write(recordOutcome('bay', 'before'));
    });
    const sink = await target.open();
    for (let n = 0; n < 300; n++) await sink.write(recordOutcome(`isle-${n}`));
    await sink.write(recordOutcome('cape', 'after'));
    await sink.write(rejectedOutcome('bay'));
    await sink.abort();
    expect(bodies(await target.read())).toEqual({ cape: 'before', bay: 'before' });
    await deliver(target, again => again.write(recordOutcome('cape', 'after')));
    expect(bodies(await target.read())).toEqual({ cape: 'after', bay: 'before' });
  });
}

async function deliver(target: Target, write: (sink: KeyedSink) => void | Promise<void>): Promise<void> {
  const sink = await target.open();
  await write(sink);
  await sink.close();
}

function bodies(records: Map<string, unknown>): Record<string, string> {
  const all = [...records.values()] as { articleBody: string; capture: { key: string } }[];
  return Object.fromEntries(all.map(({ capture, articleBody }) => [capture.key, articleBody]));
}
