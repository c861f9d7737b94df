import { describe, expect, test } from 'vitest';
import { OpenSearchSink } from '../../src/sink/http/opensearch.ts';
import { makeSink, sinkSpecSchema } from '../../src/sink/make.ts';
import { recordKeyOf } from '../../src/sink/row.ts';
import { describeKeyedSink, type Target } from './conformance.ts';
import { type Received, serve } from './http-server.ts';
import { recordOutcome, rejectedOutcome } from './outcomes.ts';

const PATIENCE = { attempts: 4, base: 1, cap: 5 };

type Failure = { status: number; type: string; reason: string };
type Judge = (id: string, document: string, request: number) => Failure | undefined;

const TOO_MUCH: Failure = { status: 429, type: 'es_rejected_execution_exception', reason: 'queue is full' };

/** The part of OpenSearch that answers `_bulk`, with its shapes of success, of nothing to delete, and of errors. */
class Index {
  readonly documents = new Map<string, unknown>();
  readonly received: Received[] = [];
  private readonly judge: Judge;

  constructor(judge: Judge = () => undefined) {
    this.judge = judge;
  }

  listen(): Promise<string> {
    return serve((request, response) => {
      this.received.push(request);
      const { path, headers, body } = request;
      const fits =
        path === '/_bulk' && headers['content-type'] === 'application/x-ndjson' && body.endsWith('\n');
      if (!fits) return void response.writeHead(400).end('{"error":"bad request"}');
      const items = this.apply(body.slice(0, -1).split('\n'));
      const errors = items.some(item => 'error' in Object.values(item)[0]!);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ took: 3, errors, items }));
    });
  }

  private apply(lines: string[]): Record<string, object>[] {
    const items: Record<string, object>[] = [];
    while (lines.length > 0) {
      const [action, at] = Object.entries(JSON.parse(lines.shift()!) as object)[0]!;
      const { _id, _index } = at as { _id: string; _index: string };
      expect(_index).toBe('articles');
      const document = action === 'index' ? lines.shift()! : '';
      const failure = this.judge(_id, document, this.received.length);
      if (failure) {
        const { status, ...error } = failure;
        items.push({ [action]: { _index, _id, status, error } });
      } else items.push({ [action]: { _index, _id, ...this.change(action, _id, document) } });
    }
    return items;
  }

  private change(action: string, id: string, document: string): object {
    const there = this.documents.has(id);
    if (action === 'index') {
      this.documents.set(id, JSON.parse(document));
      return there ? { result: 'updated', status: 200 } : { result: 'created', status: 201 };
    }
    this.documents.delete(id);
    return there ? { result: 'deleted', status: 200 } : { result: 'not_found', status: 404 };
  }
}

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
  const sink = makeSink(spec, 'run-1');
  delete process.env.DECHROME_TEST_AUTHORIZATION;
  await sink.write(recordOutcome('a'));
  await sink.close();
  expect(index.received[0]!.headers.authorization).toBe('ApiKey a2V5');
});
