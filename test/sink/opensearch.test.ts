import { describe, expect, test } from 'vitest';
import { keysInOpenSearch } from '../../src/sink/http/held.ts';
import { OpenSearchSink } from '../../src/sink/http/opensearch.ts';
import { makeSink, sinkSpecSchema } from '../../src/sink/make.ts';
import { recordKeyOf } from '../../src/sink/row.ts';
import { describeKeyedSink, type Target } from './conformance.ts';
import { serve } from './http-server.ts';
import { type Failure, Index, type Judge } from './opensearch-server.ts';
import { recordOutcome, rejectedOutcome } from './outcomes.ts';

const PATIENCE = { attempts: 4, base: 1, cap: 5 };

const TOO_MUCH: Failure = { status: 429, type: 'es_rejected_execution_exception', reason: 'queue is full' };

async function sinkFor(index: Index): Promise<OpenSearchSink> {
  return new OpenSearchSink({ url: `${await index.listen()}/`, index: 'articles', patience: PATIENCE });
}

function targetThat(judge?: Judge): () => Promise<Target> {
  return async () => {
    const index = new Index(judge);
    const url = await index.listen();
    const open = () => new OpenSearchSink({ url, index: 'articles', patience: PATIENCE });
    return { open, read: async () => index.documents };
  };
}

describeKeyedSink('OpenSearch', targetThat());
describeKeyedSink(
  'OpenSearch that is too busy for a third of a request, another third each time',
  targetThat((id, _document, n) => ((Number.parseInt(id.slice(0, 2), 16) + n) % 3 ? undefined : TOO_MUCH)),
);

async function deliver(index: Index, keys: string[]): Promise<unknown> {
  const sink = await sinkFor(index);
  for (const key of keys) await sink.write(recordOutcome(key));
  return sink.close().catch((error: unknown) => error);
}

describe('partial errors', () => {
  test('only what was turned away as too much is brought again', async () => {
    const busy = recordKeyOf('b');
    const index = new Index((id, _document, n) => (id === busy && n < 3 ? TOO_MUCH : undefined));
    expect(await deliver(index, ['a', 'b', 'c'])).toBeUndefined();
    expect(index.documents.size).toBe(3);
    expect(index.received.map(({ body }) => body.match(/"_id"/g)?.length)).toEqual([3, 1, 1]);
  });

  test('a document that is refused is named; the others are stored', async () => {
    const reason = 'failed to parse field [wordCount]';
    const mapping = { status: 400, type: 'mapper_parsing_exception', reason };
    const bad = recordKeyOf('b');
    const index = new Index((id, _document, n) => {
      if (id === bad) return mapping;
      return n === 1 ? TOO_MUCH : undefined;
    });
    expect(await deliver(index, ['a', 'b', 'c'])).toMatchObject({
      code: 'opensearch',
      disposition: 'fatal',
      message: expect.stringMatching(/1 of 3 records.* of b: 400 mapper_parsing_exception.*wordCount/),
    });
    expect([...index.documents.keys()].sort()).toEqual(['a', 'c'].map(recordKeyOf).sort());
  });

  test('an index that stays too busy is left for later', async () => {
    const index = new Index(() => TOO_MUCH);
    expect(await deliver(index, ['a', 'b'])).toMatchObject({ disposition: 'retry' });
    expect(index.received).toHaveLength(PATIENCE.attempts);
  });

  test('deleting what has no document is no error; a missing index is one', async () => {
    const index = new Index();
    const sink = await sinkFor(index);
    await sink.write(rejectedOutcome('a'));
    await sink.close();
    const missing = { status: 404, type: 'index_not_found_exception', reason: 'no such index [articles]' };
    expect(await deliver(new Index(() => missing), ['a'])).toMatchObject({ disposition: 'fatal' });
  });
});

test('large runs go in several requests', async () => {
  const index = new Index();
  const sink = await sinkFor(index);
  for (let n = 0; n < 12; n++) await sink.write(recordOutcome(`isle-${n}`, 'long '.repeat(100_000)));
  await sink.close();
  expect(index.documents.size).toBe(12);
  expect(index.received.length).toBeGreaterThan(1);
  for (const { body } of index.received) expect(body.length).toBeLessThan(5_100_000);
});

test('what is no answer to _bulk is not taken for success', async () => {
  for (const text of ['<html>Welcome</html>', '{"took":1,"errors":false,"items":[]}']) {
    const url = await serve((_request, response) => void response.end(text));
    const sink = new OpenSearchSink({ url, index: 'articles', patience: PATIENCE });
    await sink.write(recordOutcome('a'));
    await expect(sink.close()).rejects.toMatchObject({ code: 'opensearch', disposition: 'fatal' });
  }
});

test('authorization comes from the environment', async () => {
  const index = new Index();
  const spec = sinkSpecSchema.parse({
    type: 'opensearch',
    url: await index.listen(),
    index: 'articles',
    authorizationEnv: 'DECHROME_TEST_AUTHORIZATION',
  });
  process.env.DECHROME_TEST_AUTHORIZATION = 'ApiKey a2V5';
  const sink = await makeSink(spec, 'run-1');
  delete process.env.DECHROME_TEST_AUTHORIZATION;
  await sink.write(recordOutcome('a'));
  await sink.close();
  expect(index.received[0]!.headers.authorization).toBe('ApiKey a2V5');
});

describe('asked what it holds', () => {
  const keys = Array.from({ length: 1500 }, (_, i) => recordKeyOf(`isle-${i}`));
  const ask = async (url: string, wanted: readonly string[]) =>
    keysInOpenSearch({ url, index: 'articles', patience: PATIENCE }, wanted);

  test('it names the documents that are there, however many are asked for', async () => {
    const index = new Index();
    const url = await index.listen();
    expect(await ask(url, keys)).toEqual(new Set());
    for (const key of keys.slice(3)) index.documents.set(key, {});
    await deliver(index, ['a']);
    expect(await ask(url, [...keys, recordKeyOf('a')])).toEqual(
      new Set([...keys.slice(3), recordKeyOf('a')]),
    );
    expect(await ask(url, [])).toEqual(new Set());
  });

  test('what is no answer is not taken for an empty index', async () => {
    const failed = JSON.stringify({
      docs: [{ _id: 'a', error: { type: 'security_exception', reason: 'no' } }],
    });
    for (const text of ['<html>Welcome</html>', '{"docs":[]}', failed]) {
      const url = await serve((_request, response) => void response.end(text));
      await expect(ask(url, ['a'])).rejects.toMatchObject({ code: 'opensearch' });
    }
  });
});
