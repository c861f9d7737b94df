import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { WebhookSink } from '../../src/sink/http/webhook.ts';
import { makeSink, sinkSpecSchema } from '../../src/sink/make.ts';
import { recordKeyOf } from '../../src/sink/row.ts';
import { describeKeyedSink, type Target } from './conformance.ts';
import { type Received, serve } from './http-server.ts';
import { recordOutcome, rejectedOutcome } from './outcomes.ts';

const SECRET = `whsec_${Buffer.from('harbour lights').toString('base64')}`;
const PATIENCE = { attempts: 5, base: 1, cap: 20 };

interface Change {
  change: 'upsert' | 'remove';
  recordKey: string;
  version: string;
  record: unknown;
}

/** A receiver that checks signatures, takes each message id once, and answers as `failing` says first. */
class Receiver {
  readonly records = new Map<string, unknown>();
  readonly received: Received[] = [];
  private readonly seen = new Set<string>();
  private readonly failing: (request: number) => number | 'hang-up' | undefined;

  constructor(failing: (request: number) => number | 'hang-up' | undefined = () => undefined) {
    this.failing = failing;
  }

  listen(): Promise<string> {
    return serve((request, response) => {
      const failure = this.failing(this.received.push(request));
      // The worst case: it took the message, and the answer was lost.
      if (failure === 'hang-up') this.take(request);
      if (failure === 'hang-up') response.destroy();
      else if (failure !== undefined) response.writeHead(failure, { 'retry-after': '0' }).end('not now');
      else response.writeHead(this.take(request)).end();
    });
  }

  private take({ headers, body }: Received): number {
    const id = String(headers['webhook-id']);
    const signed = `${id}.${headers['webhook-timestamp']}.${body}`;
    const signature = createHmac('sha256', 'harbour lights').update(signed).digest('base64');
    if (headers['webhook-signature'] !== `v1,${signature}`) return 401;
    if (!this.seen.has(id)) this.apply((JSON.parse(body) as { changes: Change[] }).changes);
    this.seen.add(id);
    return 204;
  }

  private apply(changes: Change[]): void {
    for (const { change, recordKey, record } of changes) {
      if (change === 'upsert') this.records.set(recordKey, record);
      else this.records.delete(recordKey);
    }
  }
}

function targetThat(failing?: (request: number) => number | 'hang-up' | undefined): () => Promise<Target> {
  return async () => {
    const receiver = new Receiver(failing);
    const url = await receiver.listen();
    let delivery = 0;
    const open = () =>
      new WebhookSink({ url, secret: SECRET, batch: 10, delivery: `${delivery++}`, patience: PATIENCE });
    return { open, read: async () => receiver.records };
  };
}

describeKeyedSink('A webhook', targetThat());
describeKeyedSink(
  'A webhook whose receiver fails every other time',
  targetThat(n => (n % 2 ? [500, 429, 'hang-up' as const, 503][(n >> 1) % 4] : undefined)),
);

async function sinkFor(
  receiver: Receiver,
  more: { batch?: number; delivery?: string; secret?: string } = {},
) {
  const url = `${await receiver.listen()}/hooks/t0ken`;
  return new WebhookSink({ url, secret: SECRET, batch: 2, delivery: 'run-1', patience: PATIENCE, ...more });
}

describe('requests', () => {
  test('come in batches, with changes in them that say what they are', async () => {
    const receiver = new Receiver();
    const sink = await sinkFor(receiver);
    for (const key of ['a', 'b', 'c', 'd']) await sink.write(recordOutcome(key));
    await sink.write(rejectedOutcome('a'));
    await sink.close();
    const changes = receiver.received.map(({ body }) => (JSON.parse(body) as { changes: Change[] }).changes);
    expect(changes.map(batch => batch.length)).toEqual([2, 2, 1]);
    expect(changes[0]![1]).toMatchObject({
      change: 'upsert',
      recordKey: recordKeyOf('b'),
      version: expect.stringMatching(/^[0-9a-f]{64}$/),
      record: { headline: 'News from b' },
    });
    expect(changes[2]![0]).toEqual({ change: 'remove', recordKey: recordKeyOf('a') });
    expect(receiver.received[0]!.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  test('keep their id over attempts and redelivery, and have another in another delivery', async () => {
    const receiver = new Receiver(n => (n === 1 ? 500 : undefined));
    for (const delivery of ['run-1', 'run-1', 'run-2']) {
      const sink = await sinkFor(receiver, { delivery });
      await sink.write(recordOutcome('a'));
      await sink.close();
    }
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
    expect(receiver.received.map(({ headers }) => headers['idempotency-key'])).toEqual(ids);
  });

  test('an aborted run sends no more', async () => {
    const receiver = new Receiver();
    const sink = await sinkFor(receiver);
    await sink.write(recordOutcome('a'));
    await sink.abort();
    expect(receiver.received).toHaveLength(0);
  });
});

describe('a receiver that does not take them', () => {
  const deliver = async (receiver: Receiver, secret = SECRET): Promise<unknown> => {
    const sink = await sinkFor(receiver, { secret });
    await sink.write(recordOutcome('a'));
    return Promise.resolve(sink.close()).catch((error: unknown) => error);
  };

  test('is given up after some attempts, to be tried again later', async () => {
    const receiver = new Receiver(() => 503);
    expect(await deliver(receiver)).toMatchObject({ code: 'http', disposition: 'retry' });
    expect(receiver.received).toHaveLength(PATIENCE.attempts);
  });

  test('is not asked twice when it refuses; the error does not tell the path', async () => {
    const receiver = new Receiver();
    const error = await deliver(receiver, 'wrong');
    expect(error).toMatchObject({ disposition: 'fatal', message: expect.stringContaining('answered 401') });
    expect(String(error)).not.toContain('t0ken');
    expect(receiver.received).toHaveLength(1);
  });

  test('is not followed elsewhere', async () => {
    const receiver = new Receiver(() => 307);
    expect(await deliver(receiver)).toMatchObject({ disposition: 'fatal' });
  });

  test('is left alone when it asks for a long pause', async () => {
    let requests = 0;
    const url = await serve((_request, response) => {
      requests++;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    const sink = new WebhookSink({ url, secret: SECRET, batch: 1, delivery: '', patience: PATIENCE });
    await expect(sink.write(recordOutcome('a'))).rejects.toMatchObject({ disposition: 'retry' });
    expect(requests).toBe(1);
  });

  test('is not there', async () => {
    const url = 'http://127.0.0.1:1/';
    const sink = new WebhookSink({ url, secret: SECRET, batch: 1, delivery: '', patience: PATIENCE });
    await expect(sink.write(recordOutcome('a'))).rejects.toMatchObject({ disposition: 'retry' });
  });
});

test('the secret comes from the environment', async () => {
  const receiver = new Receiver();
  const url = await receiver.listen();
  const spec = sinkSpecSchema.parse({ type: 'webhook', url, secretEnv: 'DECHROME_TEST_SECRET' });
  await expect(makeSink(spec, 'run-1')).rejects.toThrow(/DECHROME_TEST_SECRET/);
  process.env.DECHROME_TEST_SECRET = SECRET;
  const sink = await makeSink(spec, 'run-1');
  delete process.env.DECHROME_TEST_SECRET;
  await sink.write(recordOutcome('a'));
  await sink.close();
  expect(receiver.records.size).toBe(1);
});
