import { pino } from 'pino';
import { expect, test } from 'vitest';
import { takeLease } from '../../src/job/ledger/lease.ts';
import { jobLease } from '../../src/job/ledger/ledger.ts';
import { Delivery } from '../../src/job/run/delivery.ts';
import { keyedSink } from '../../src/job/run/keyed.ts';
import { Site } from './harness.ts';

const steps = ['write', 'fail', 'close'] as const;

/** Delivers two changes to a sink, while another run takes over in one of its steps; tells what the sink was asked. */
async function overtaken(at: (typeof steps)[number]) {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'a' }, { id: 'b' }]);
  await site.run();
  const { file, outbox, ...rest } = site.ledger();
  const asked: string[] = [];
  const reach = (step: (typeof steps)[number]) => {
    asked.push(step);
    if (step !== at) return;
    file.run('UPDATE lease SET expires = 0');
    takeLease(file, jobLease('test'));
    if (step === 'fail') throw new Error('no room');
  };
  const open = async () => ({
    write: () => reach(at === 'fail' ? 'fail' : 'write'),
    remove: () => {},
    close: () => reach('close'),
    abort: () => void asked.push('abort'),
  });
  const change = { sink: 'x', run: 1, record_key: 'k', revision: 1, kind: 'created', payload: '{}' } as const;
  outbox.enroll('x', '');
  for (const _ of [1, 2]) outbox.announce(change);
  const lease = takeLease(file, jobLease('test'))!;
  const log = pino({ level: 'silent' });
  const delivery = new Delivery({ file, outbox, ...rest }, lease, [keyedSink('x', open)], log);
  await expect(delivery.deliver(true)).rejects.toMatchObject({ code: 'lease-lost' });
  const state = outbox.backlog().find(({ name }) => name === 'x');
  file.close();
  return { asked, state };
}

test.each([
  ['write', ['write', 'write', 'abort']],
  ['fail', ['fail', 'abort']],
  ['close', ['write', 'write', 'close']],
] as const)('who has lost its turn at "%s" shows nothing, and leaves no note', async (at, asked) => {
  expect(await overtaken(at)).toMatchObject({ asked, state: { waiting: 2, error: null } });
});
