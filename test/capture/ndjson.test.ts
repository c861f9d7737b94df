import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeFilter } from '../../src/capture/filter.ts';
import { readLines } from '../../src/capture/formats/ndjson.ts';
import { brief, failureOf, folderWith, readAll, readOne } from './helpers.ts';

const file = (content: string | Uint8Array, name = 'items.ndjson') =>
  `${folderWith({ [name]: content })}/${name}`;
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

test('an item gives its name, address, time and HTML', async () => {
  const path = file(
    line({ id: 'one', url: 'https://news.example/1', html: '<p>é', capturedAt: '2025-03-01T08:00:00Z' }),
  );
  const capture = await readOne(path);
  expect(capture).toMatchObject({
    key: 'one',
    origin: { file: path, line: 1 },
    url: 'https://news.example/1',
    capturedAt: '2025-03-01T08:00:00Z',
    mediaType: 'text/html',
    charset: 'utf-8',
  });
  expect(Buffer.from(capture.bytes).toString()).toBe('<p>é');
});

test('an item is known by its id, else its address, else its line', async () => {
  const path = file(
    line({ id: 7, text: 'a' }) + line({ url: 'https://news.example/', text: 'b' }) + line({ text: 'c' }),
  );
  const keys = (await readAll(path)).map(item => 'capture' in item && item.capture.key);
  expect(keys).toEqual(['7', 'https://news.example/', `${path}:3`]);
});

test('base64 is the bytes, with the charset of the media type', async () => {
  const base64 = Buffer.from([0x3c, 0x70, 0x3e, 0xe9]).toString('base64');
  const capture = await readOne(file(line({ base64, mediaType: 'text/html; charset=ISO-8859-1' })));
  expect(capture).toMatchObject({ mediaType: 'text/html', charset: 'ISO-8859-1' });
  expect([...capture.bytes]).toEqual([0x3c, 0x70, 0x3e, 0xe9]);
});

test('the type of text may be declared, but not as HTML', async () => {
  const types = await readAll(
    file(line({ text: '# a', mediaType: 'text/markdown' }) + line({ text: '<p>', mediaType: 'text/html' })),
  );
  expect(types.map(item => 'capture' in item && item.capture.mediaType)).toEqual([
    'text/markdown',
    'text/plain',
  ]);
});

test('--html-field names another field', async () => {
  const path = file(line({ url: 'https://news.example/', body: '<p>body', html: 'no' }));
  expect(brief(await readAll(path, { htmlField: 'body' }))).toEqual(['<p>body']);
});

test('.gz, a byte order mark, CRLF, blank lines and a last line without end', async () => {
  const content = `\ufeff${JSON.stringify({ text: 'a' })}\r\n\r\n  \n${JSON.stringify({ text: 'b\u2028' })}`;
  const path = file(gzipSync(content), 'items.jsonl.gz');
  const items = await readAll(path);
  expect(brief(items)).toEqual(['a', 'b\u2028']);
  expect(items[1]).toMatchObject({ capture: { origin: { line: 4 } } });
});

test.each([
  ['{"text": "cut off', 'invalid-json'],
  ['["a", "b"]', 'invalid-item'],
  ['null', 'invalid-item'],
  ['{"id": "x"}', 'missing-field'],
  ['{"html": 7}', 'missing-field'],
  ['{"base64": "&&&"}', 'invalid-base64'],
  ['{"base64": "iVBORw0KGgoAAAANSUhEUg=="}', 'binary'],
])('%s fails alone as %s, with its line', async (bad, code) => {
  const items = await readAll(file(`${line({ text: 'a' })}${bad}\n${line({ text: 'c' })}`));
  expect(brief(items)).toEqual(['a', `!${code}`, 'c']);
  expect(items[1]).toMatchObject({
    failed: { origin: { line: 2 }, reason: expect.stringContaining('line 2') },
  });
});

test('a line that is not UTF-8 fails alone', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"text": "'),
    Buffer.from([0xe9]),
    Buffer.from('"}\n{"text": "b"}'),
  ]);
  expect(brief(await readAll(file(bytes)))).toEqual(['!invalid-utf8', 'b']);
});

test('a page over the limit and a line far over it fail alone', async () => {
  const long = 'x'.repeat(40_000);
  const path = file(line({ text: long }) + line({ text: long.repeat(4) }) + line({ text: 'c' }));
  expect(brief(await readAll(path, { maxBytes: 10_000 }))).toEqual(['!too-large', '!line-too-long', 'c']);
});

test('lone surrogates and NUL are read', async () => {
  expect(brief(await readAll(file('{"text": "a\\ud800b\\u0000c"}\n')))).toEqual(['a\ufffdb\0c']);
});

test('unusable facts are flagged, not believed', async () => {
  const capture = await readOne(file(line({ url: 'nowhere', capturedAt: 'yesterday', text: 'a' })));
  expect(capture).toMatchObject({ key: 'nowhere', flags: ['invalid-url', 'invalid-capturedAt'] });
  expect(capture).not.toHaveProperty('url');
});

test('lines before the damage in a .gz are read, and the damage is told', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => line({ text: `${i} ${Math.sin(i)} ${Math.cos(i)}` }));
  const whole = gzipSync(lines.join(''));
  const items = await readAll(file(whole.subarray(0, whole.length >> 1), 'items.ndjson.gz'));
  const last = items.pop();
  expect(items.length).toBeGreaterThan(1000);
  expect(items.every(item => 'capture' in item)).toBe(true);
  expect(last).toMatchObject({ failed: { code: 'truncated-gzip' } });
});

test('content tells NDJSON where the name does not', async () => {
  expect(brief(await readAll(file(line({ text: 'a' }), 'items')))).toEqual(['a']);
  expect(await failureOf(file('{oops}\n', 'items'), { inputFormat: 'ndjson' })).toMatchObject({
    code: 'invalid-json',
  });
});

test('each line is given as it arrives', async () => {
  const chunks = new PassThrough();
  const items = readLines({ file: '-', chunks, options: { maxBytes: 1000, filter: makeFilter() } })[
    Symbol.asyncIterator
  ]();
  chunks.write(line({ id: 'a', text: 'a' }));
  expect((await items.next()).value).toMatchObject({ capture: { key: 'a' } });
  chunks.write(line({ id: 'b', text: 'b' }).slice(0, 10));
  chunks.write(line({ id: 'b', text: 'b' }).slice(10));
  expect((await items.next()).value).toMatchObject({ capture: { key: 'b' } });
  chunks.end();
  expect((await items.next()).done).toBe(true);
});
