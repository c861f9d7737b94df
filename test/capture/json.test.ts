import { expect, test } from 'vitest';
import { brief, failureOf, folderWith, readAll, readOne } from './helpers.ts';

const file = (content: string, name = 'items.json') => `${folderWith({ [name]: content })}/${name}`;

test('an array of items, whatever is in their strings', async () => {
  const items = [
    { url: 'https://news.example/1', text: 'brackets ] } , and "quotes\\" \\' },
    { id: 'two', html: '<p>two', more: { deep: [[1, 2], { a: [] }] } },
  ];
  for (const content of [
    JSON.stringify(items),
    JSON.stringify(items, null, 2),
    `\ufeff ${JSON.stringify(items)}\n`,
  ]) {
    const read = await readAll(file(content));
    expect(brief(read)).toEqual(items.map(item => item.text ?? item.html));
    expect(read[1]).toMatchObject({ capture: { key: 'two', origin: { member: 'item 2' } } });
  }
});

test('one item is a document too', async () => {
  expect(
    await readOne(file(JSON.stringify({ url: 'https://news.example/', html: '<p>' }, null, 2))),
  ).toMatchObject({
    key: 'https://news.example/',
  });
});

test('no items are none', async () => {
  expect(await readAll(file('[]'))).toEqual([]);
  expect(await readAll(file(' [ \n ] '))).toEqual([]);
});

test('a bad item fails alone, an array cut off fails behind what was whole', async () => {
  expect(brief(await readAll(file('[{"text": "a"}, {"text": }, 7, {"text": "d"}]')))).toEqual([
    'a',
    '!invalid-json',
    '!invalid-item',
    'd',
  ]);
  expect(brief(await readAll(file('[{"text": "a"}, {"text": "b"')))).toEqual(['a', '!truncated-json']);
});

test('what follows the array is not passed over in silence', async () => {
  // Crawlers that append to their last export write such files.
  expect(brief(await readAll(file('[{"text": "a"}][{"text": "b"}]')))).toEqual(['a', '!invalid-json']);
  expect(brief(await readAll(file(`[{"text": "a"}]\n${' '.repeat(300_000)}{`)))).toEqual([
    'a',
    '!invalid-json',
  ]);
});

test('nesting without end is an item that is none', async () => {
  expect(brief(await readAll(file(`[{"a": ${'['.repeat(100_000)}`), { maxBytes: 1000 }))).toEqual([
    '!truncated-json',
  ]);
  expect(brief(await readAll(file(`[${'['.repeat(50_000)}${']'.repeat(50_000)}, {"text": "b"}]`)))).toEqual([
    '!invalid-item',
    'b',
  ]);
});

test('an item over the limit fails alone', async () => {
  const content = JSON.stringify([{ text: 'x'.repeat(70_000) }, { text: 'b' }]);
  expect(brief(await readAll(file(content), { maxBytes: 1000 }))).toEqual(['!too-large', 'b']);
});

test('in folders .json counts only with --html-field', async () => {
  const folder = folderWith({ '000001.json': '{"url": "https://news.example/", "body": "<p>words"}' });
  expect(await readAll(folder)).toEqual([]);
  expect(brief(await readAll(folder, { htmlField: 'body' }))).toEqual(['<p>words']);
});

const entry = (content: object, response: object = {}) => ({
  startedDateTime: '2025-03-01T08:00:00.000Z',
  request: { method: 'GET', url: 'https://news.example/a' },
  response: { status: 200, content: { mimeType: 'text/html; charset=utf-8', ...content }, ...response },
});
const har = (...entries: object[]) =>
  file(JSON.stringify({ log: { version: '1.2', creator: {}, entries } }), 'x.har');

test('a HAR gives the bodies of its pages', async () => {
  const path = har(
    entry({ text: '<p>é' }),
    entry({ text: Buffer.from('<p>in base64').toString('base64'), encoding: 'base64' }),
    entry({ text: 'body {}', mimeType: 'text/css' }),
    entry({ text: '<p>gone' }, { status: 404 }),
    entry({ mimeType: 'image/png' }),
  );
  const items = await readAll(path);
  expect(brief(items)).toEqual(['<p>é', '<p>in base64']);
  expect(items[0]).toMatchObject({
    capture: {
      key: 'https://news.example/a',
      url: 'https://news.example/a',
      capturedAt: '2025-03-01T08:00:00.000Z',
      charset: 'utf-8',
      origin: { file: path, member: 'entry 1' },
    },
  });
});

test('a page that the HAR was saved without fails', async () => {
  expect(await failureOf(har(entry({})))).toMatchObject({
    code: 'missing-body',
    key: 'https://news.example/a',
  });
});

test('a response without a status is not left out in silence', async () => {
  expect(
    brief(await readAll(har(entry({ text: '<p>a' }, { status: undefined }), entry({ text: '<p>b' })))),
  ).toEqual(['!invalid-item', '<p>b']);
});

test('a HAR cut off fails behind what was whole, what is no HAR fails', async () => {
  const whole = JSON.stringify({ log: { entries: [entry({ text: '<p>a' }), entry({ text: '<p>b' })] } });
  expect(brief(await readAll(file(whole.slice(0, -20), 'x.har')))).toEqual(['<p>a', '!truncated-json']);
  expect(await failureOf(file('{"log": {"entries": {}}}', 'x.har'))).toMatchObject({ code: 'invalid-json' });
});

test('a HAR is known by its content', async () => {
  const content = JSON.stringify({ log: { entries: [entry({ text: '<p>a' })] } });
  expect(brief(await readAll(file(content, 'saved.json')))).toEqual(['<p>a']);
  expect(brief(await readAll(file(content, 'saved')))).toEqual(['<p>a']);
});
