import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { dechrome, jsonLines, start } from './dechrome.ts';
import { article, flatArticle } from './pages.ts';

const STREAM = ['clean', '-', '--input-format', 'ndjson', '-o', '-'];

function ndjson(items: readonly object[]): string {
  return items.map(item => `${JSON.stringify(item)}\n`).join('');
}

test('one line out for each line in, in the same order', async () => {
  const items = Array.from({ length: 40 }, (_, i) =>
    i % 3 === 0
      ? { id: `n${i}`, text: '' }
      : i % 3 === 1
        ? { id: `n${i}`, html: article(`Ferry ${i}`) }
        : { id: `n${i}`, text: flatArticle(`Boat ${i}`) },
  );
  const ran = await dechrome(STREAM, ndjson(items));
  const out = jsonLines(ran.stdout);
  expect(out.map(line => line.id)).toEqual(items.map(item => item.id));
  expect(out.map(line => line.outcome)).toEqual(items.map((_, i) => (i % 3 === 0 ? 'rejected' : 'record')));
  expect(out[1]).toMatchObject({ record: { headline: 'Ferry 1' }, removed: expect.any(Array) });
  expect(ran.code).toBe(3);
});

test('each line is answered before the next is sent', async () => {
  const child = start(STREAM);
  child.stderr.resume();
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['first', 'second', 'third']) {
    child.stdin.write(ndjson([{ id, html: article(`Ferry ${id}`) }]));
    const { value } = await answers.next();
    expect(JSON.parse(value)).toMatchObject({ id, outcome: 'record' });
  }
  child.stdin.end();
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
});

test('large records reach a slow reader whole', async () => {
  const text = flatArticle('Ferry').repeat(400);
  const child = start(STREAM);
  child.stderr.resume();
  child.stdin.end(ndjson(Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, text: `${text}${i}` }))));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.pause();
    await new Promise(resolve => setImmediate(resolve));
    child.stdout.resume();
    lines.push(line);
  }
  expect(lines.map(line => JSON.parse(line).id)).toEqual(['0', '1', '2', '3', '4', '5']);
});

test.each([
  ['full', expect.any(Array)],
  ['summary', expect.objectContaining({})],
  ['none', undefined],
])('--removed %s shapes the stream', async (detail, shape) => {
  const ran = await dechrome([...STREAM, '--removed', detail], ndjson([{ id: 'a', html: article('Ferry') }]));
  const [line] = jsonLines(ran.stdout);
  expect(line.removed).toEqual(shape);
  expect(Array.isArray(line.removed)).toBe(detail === 'full');
});

test('a bad line is answered in its place', async () => {
  const good = ndjson([{ id: 'a', html: article('Ferry') }]);
  const ran = await dechrome(STREAM, `${good}{"html": "<p>\n[1, 2]\n\n${good.replace('"a"', '"b"')}`);
  const out = jsonLines(ran.stdout);
  expect(out.map(line => [line.outcome, line.reason])).toEqual([
    ['record', undefined],
    ['quarantined', 'invalid-json'],
    ['quarantined', 'invalid-item'],
    ['record', undefined],
  ]);
  expect(out.map(line => line.id)).toEqual(['a', '-:2', '-:3', 'b']);
  expect(ran.code).toBe(3);
});

test('a reader that goes away ends the run without a stack', async () => {
  const child = start(STREAM);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {});
  child.stdout.destroy();
  child.stdin.end(ndjson(Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, html: article('Ferry') }))));
  const code = await new Promise(resolve => child.on('close', resolve));
  expect(code).toBe(5);
  expect(stderr).toContain('standard output: cannot write');
  expect(stderr).not.toContain('    at ');
});
