import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brief, folderWith, readAll, readOne } from './helpers.ts';
import { gzipped, record, response, sha1 } from './warc-writer.ts';

const file = (bytes: Uint8Array, name = 'crawl.warc') => `${folderWith({ [name]: bytes })}/${name}`;
const read = async (...records: Buffer[]) => brief(await readAll(file(Buffer.concat(records))));

test('a response gives its page, with address, time, charset and place', async () => {
  const path = file(
    Buffer.concat([
      record({ type: 'warcinfo', block: 'software: test\r\n', contentType: 'application/warc-fields' }),
      record({ block: response('<p>words'), url: 'https://news.example/a', id: '<urn:uuid:a>' }),
    ]),
  );
  const capture = await readOne(path);
  expect(capture).toMatchObject({
    key: 'https://news.example/a',
    url: 'https://news.example/a',
    capturedAt: '2025-03-01T08:00:00Z',
    mediaType: 'text/html',
    charset: 'utf-8',
    origin: { file: path, recordId: 'urn:uuid:a' },
  });
  expect(capture).not.toHaveProperty('flags');
  expect(Buffer.from(capture.bytes).toString()).toBe('<p>words');
});

test('offsets are those of the record, or of the gzip member it is in', async () => {
  const records = [record({ block: response('<p>1') }), record({ block: response('<p>2') })];
  const offsets = async (path: string) =>
    (await readAll(path)).map(item => 'capture' in item && item.capture.origin.offset);
  expect(await offsets(file(Buffer.concat(records)))).toEqual([0, records[0]!.length]);
  expect(await offsets(file(gzipped(records), 'x.warc.gz'))).toEqual([0, gzipSync(records[0]!).length]);
});

test('gzip: a member a record, or all in one, or blocks of any size', async () => {
  const records = [1, 2, 3].map(n => record({ block: response(`<p>${n}`) }));
  const all = Buffer.concat(records);
  const blocks = Buffer.concat([gzipSync(all.subarray(0, 500)), gzipSync(all.subarray(500))]);
  for (const bytes of [gzipped(records), gzipSync(all), blocks]) {
    expect(brief(await readAll(file(bytes, 'x.warc.gz')))).toEqual(['<p>1', '<p>2', '<p>3']);
  }
});

test('a WARC is known by its content too', async () => {
  const bytes = record({ block: response('<p>words') });
  expect(brief(await readAll(file(bytes, 'crawl')))).toEqual(['<p>words']);
  expect(brief(await readAll(file(gzipSync(bytes), 'crawl-gz')))).toEqual(['<p>words']);
});

test('resources and WET conversions are pages, the rest of an archive is not', async () => {
  expect(
    await read(
      record({ type: 'resource', block: '<p>resource', contentType: 'text/html' }),
      record({ type: 'conversion', block: 'plain words', contentType: 'text/plain' }),
      record({
        type: 'request',
        block: 'GET / HTTP/1.1\r\n\r\n',
        contentType: 'application/http; msgtype=request',
      }),
      record({ type: 'metadata', block: 'a: b', contentType: 'application/warc-fields' }),
      record({
        type: 'response',
        url: 'dns:news.example',
        block: '20250301\r\nA 192.0.2.1',
        contentType: 'text/dns',
      }),
      record({ block: response('\x89PNG\r\n\x1a\n', { 'Content-Type': 'image/png' }) }),
      record({ block: response('gone', {}, '404 Not Found') }),
      record({ block: response('', {}, '301 Moved') }),
    ),
  ).toEqual(['<p>resource', 'plain words']);
});

test('a response without a type is a page when it looks like one', async () => {
  const typeless = (body: string) =>
    record({ block: `HTTP/1.0 200 OK\r\n\r\n${body}`, contentType: 'application/http;msgtype=response' });
  expect(await read(typeless('<html><p>words'), typeless('\x00\x01\x02\x03'))).toEqual(['<html><p>words']);
});

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('content packed as %s is unpacked', async (name, pack) => {
  const body = pack(Buffer.from('<p>words é'));
  expect(await read(record({ block: response(body, { 'Content-Encoding': name }) }))).toEqual(['<p>words é']);
});

test('line ends that a script has printed behind its gzip do no harm', async () => {
  const packed = Buffer.concat([gzipSync('<p>words'), gzipSync(' and more'), Buffer.from('\r\n \n')]);
  expect(await read(record({ block: response(packed, { 'Content-Encoding': 'gzip' }) }))).toEqual([
    '<p>words and more',
  ]);
});

test('content that the archiver has unpacked already stays', async () => {
  for (const name of ['gzip', 'br', 'deflate', 'zstd']) {
    expect(await read(record({ block: response('<p>words', { 'Content-Encoding': name }) }))).toEqual([
      '<p>words',
    ]);
  }
});

test('packed twice is unpacked, three times is refused', async () => {
  const twice = gzipSync(gzipSync('<p>words'));
  expect(await read(record({ block: response(twice, { 'Content-Encoding': 'gzip, gzip' }) }))).toEqual([
    '<p>words',
  ]);
  const thrice = response(gzipSync(twice), { 'Content-Encoding': 'gzip, gzip, gzip' });
  expect(await read(record({ block: thrice }))).toEqual(['!too-many-encodings']);
});

test('content that grows out of proportion is refused', async () => {
  const bomb = response(gzipSync(Buffer.alloc(5_000_000, 'x')), { 'Content-Encoding': 'gzip' });
  expect(await read(record({ block: bomb }))).toEqual(['!too-compressed']);
  expect(brief(await readAll(file(record({ block: bomb })), { maxBytes: 1_000_000 }))).toEqual([
    '!too-large',
  ]);
});

test('damaged content fails, content cut off is flagged', async () => {
  const packed = gzipSync(Buffer.from(`<p>${Array.from({ length: 999 }, (_, i) => i * 7919).join(' ')}`));
  const broken = Buffer.from(packed);
  broken.fill(0xff, 400, 440);
  expect(await read(record({ block: response(broken, { 'Content-Encoding': 'gzip' }) }))).toEqual([
    '!damaged-payload',
  ]);
  const cut = response(packed.subarray(0, 500), { 'Content-Encoding': 'gzip' });
  expect(await readOne(file(record({ block: cut })))).toMatchObject({ flags: ['truncated'] });
});

test('chunked bodies are put together, with or without their chunks left', async () => {
  const chunked = { 'Transfer-Encoding': 'chunked' };
  expect(await read(record({ block: response('3\r\n<p>\r\n5;x=y\r\nwords\r\n0\r\n\r\n', chunked) }))).toEqual(
    ['<p>words'],
  );
  expect(await read(record({ block: response('<p>words', chunked) }))).toEqual(['<p>words']);
  const cut = await readOne(file(record({ block: response('3\r\n<p>\r\n9\r\nwor', chunked) })));
  expect(cut).toMatchObject({ flags: ['truncated'] });
  expect(Buffer.from(cut.bytes).toString()).toBe('<p>wor');
});

test('what the archiver or the server cut off is flagged', async () => {
  const byArchiver = record({ block: response('<p>wor'), fields: { 'WARC-Truncated': 'length' } });
  expect(await readOne(file(byArchiver))).toMatchObject({ flags: ['truncated'] });
  const byServer = record({ block: response('<p>wor', { 'Content-Length': '100' }) });
  expect(await readOne(file(byServer))).toMatchObject({ flags: ['truncated'] });
});

test('notes that archivers keep about their own work are no pages', async () => {
  const resource = (url: string) =>
    record({ type: 'resource', contentType: 'text/plain', url, block: `words of ${url}` });
  expect(
    await read(
      resource('metadata://gnu.org/software/wget/warc/wget_arguments.txt'),
      resource('urn:text:https://news.example/1'),
      resource('https://news.example/1.txt'),
    ),
  ).toEqual(['words of https://news.example/1.txt']);
});

test('bytes beyond the announced length are kept, and flagged', async () => {
  const long = await readOne(file(record({ block: response('<p>words', { 'Content-Length': '6' }) })));
  expect(long).toMatchObject({ flags: ['beyond-content-length'] });
  expect(Buffer.from(long.bytes).toString()).toBe('<p>words');
  const right = await readOne(file(record({ block: response('<p>words') })));
  expect(right.flags).toBeUndefined();
});

test('a page over the limit fails, and the next is read', async () => {
  const large = record({ block: response('x'.repeat(5_000_000)) });
  const items = await readAll(file(Buffer.concat([large, record({ block: response('<p>2') })])), {
    maxBytes: 1000,
  });
  expect(brief(items)).toEqual(['!too-large', '<p>2']);
});

test('a film over the limit is passed over', async () => {
  const film = record({ block: response(Buffer.alloc(9_000_000, 7), { 'Content-Type': 'video/mp4' }) });
  for (const bytes of [
    Buffer.concat([film, record({ block: response('<p>2') })]),
    gzipped([film, record({ block: response('<p>2') })]),
  ]) {
    expect(brief(await readAll(file(bytes), { maxBytes: 1000 }))).toEqual(['<p>2']);
  }
});

test.each([
  ['WARC-Refers-To', { 'WARC-Refers-To': '<urn:uuid:first>' }],
  [
    'address and date',
    { 'WARC-Refers-To-Target-URI': 'https://news.example/a', 'WARC-Refers-To-Date': '2025-01-01T00:00:00Z' },
  ],
  ['the payload digest', { 'WARC-Payload-Digest': sha1(Buffer.from('<p>words')) }],
])('a revisit is the page it points to by %s, also when that comes later', async (_, fields) => {
  const target = record({
    id: '<urn:uuid:first>',
    url: 'https://news.example/a',
    date: '2025-01-01T00:00:00Z',
    block: response('<p>words'),
    fields: { 'WARC-Payload-Digest': sha1(Buffer.from('<p>words')) },
  });
  const revisit = record({
    type: 'revisit',
    url: 'https://news.example/b',
    date: '2025-02-02T00:00:00Z',
    block: 'HTTP/1.1 200 OK\r\n\r\n',
    fields: { 'WARC-Profile': 'http://netpreserve.org/warc/1.0/revisit/identical-payload-digest', ...fields },
  });
  for (const records of [
    [target, revisit],
    [revisit, target],
  ]) {
    for (const bytes of [Buffer.concat(records), gzipped(records), gzipSync(Buffer.concat(records))]) {
      const items = await readAll(file(bytes));
      expect(brief(items)).toEqual(['<p>words', '<p>words']);
      expect(items).toContainEqual({
        capture: expect.objectContaining({
          url: 'https://news.example/b',
          capturedAt: '2025-02-02T00:00:00Z',
          flags: ['revisit'],
        }),
      });
    }
  }
});

test.each<[string, string, Record<string, string>]>([
  ['with its type', 'Content-Type: image/png\r\n', { 'WARC-Refers-To': '<urn:uuid:elsewhere>' }],
  ['by its record', '', { 'WARC-Refers-To': '<urn:uuid:picture>' }],
  ['by its digest', '', { 'WARC-Payload-Digest': sha1(Buffer.from('a picture')) }],
])('a revisit of a picture, known %s, is none of a page', async (_name, header, fields) => {
  const picture = record({
    id: '<urn:uuid:picture>',
    block: response('a picture', { 'Content-Type': 'image/png' }),
    fields: { 'WARC-Payload-Digest': sha1(Buffer.from('a picture')) },
  });
  const revisit = record({ type: 'revisit', block: `HTTP/1.1 200 OK\r\n${header}\r\n`, fields });
  expect(await read(Buffer.concat([picture, revisit]))).toEqual([]);
  expect(await read(Buffer.concat([revisit, picture]))).toEqual([]);
});

test('a revisit of a page that is nowhere fails', async () => {
  const revisit = record({
    type: 'revisit',
    block: '',
    fields: { 'WARC-Refers-To': '<urn:uuid:elsewhere>' },
  });
  expect(await read(revisit)).toEqual(['!unresolved-revisit']);
});

test('payload digests are checked, over the body with or without its chunks', async () => {
  const page = Buffer.from('<p>words');
  const fields = { 'WARC-Payload-Digest': sha1(page), 'WARC-Block-Digest': undefined };
  expect(await read(record({ block: response(page), fields }))).toEqual(['<p>words']);
  const chunked = response('8\r\n<p>words\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' });
  expect(await read(record({ block: chunked, fields }))).toEqual(['<p>words']);
  expect(await read(record({ block: response('<p>other'), fields }))).toEqual(['!digest-mismatch']);
});
