import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeFilter } from '../../src/capture/filter.ts';
import { wacz } from '../../src/capture/formats/wacz.ts';
import { Revisits } from '../../src/capture/warc/revisits.ts';
import { brief, failureOf, folderWith, readAll } from './helpers.ts';
import { gzipped, record, response } from './warc-writer.ts';
import { zipOf } from './zip-writer.ts';

const page = (text: string) => record({ block: response(`<p>${text}`) });
const one = page('one');
const first = gzipped([one, page('two')]);
const files = {
  'datapackage.json': Buffer.from('{}'),
  'archive/b.warc.gz': gzipped([page('three')]),
  'archive/a.warc.gz': first,
  'pages/pages.jsonl': Buffer.from('{"text": "no capture"}'),
};
const file = (bytes: Uint8Array, name = 'crawl.wacz') => `${folderWith({ [name]: bytes })}/${name}`;

test.each([true, false])('the WARC files of a WACZ are read, sorted (deflated: %s)', async deflate => {
  const path = file(zipOf(files, deflate));
  const items = await readAll(path);
  expect(brief(items)).toEqual(['<p>one', '<p>two', '<p>three']);
  expect(items[1]).toMatchObject({
    capture: { origin: { file: path, member: 'archive/a.warc.gz', offset: gzipped([one]).length } },
  });
});

test('a revisit finds its page in another member', async () => {
  const target = record({ id: '<urn:uuid:first>', block: response('<p>words') });
  const revisit = record({ type: 'revisit', block: '', fields: { 'WARC-Refers-To': '<urn:uuid:first>' } });
  const path = file(zipOf({ 'archive/a.warc': revisit, 'archive/b.warc.gz': gzipped([page('x'), target]) }));
  expect(brief(await readAll(path))).toEqual(['<p>x', '<p>words', '<p>words']);
});

test('without its table a revisit of what has gone by says so', async () => {
  const target = record({ id: '<urn:uuid:first>', block: response('<p>words') });
  const revisit = record({ type: 'revisit', block: '', fields: { 'WARC-Refers-To': '<urn:uuid:first>' } });
  const bytes = zipOf({ 'archive/a.warc.gz': gzipped([target, revisit]) });
  const items = await readAll(file(bytes.subarray(0, -60)));
  expect(brief(items)).toEqual(['!damaged-zip', '<p>words', '!unresolved-revisit']);
  expect(items[2]).toMatchObject({ failed: { reason: expect.stringContaining('came by a stream') } });
});

test('a damaged member fails, the others are read', async () => {
  const bytes = zipOf({ 'archive/a.warc': page('one'), 'archive/b.warc': page('two') });
  bytes[300]! ^= 1;
  expect(brief(await readAll(file(bytes)))).toEqual(expect.arrayContaining(['!damaged-zip', '<p>two']));
});

test('without its table the records of a WACZ are still read', async () => {
  const whole = zipOf(files);
  for (const length of [whole.length - 1, whole.length - 200]) {
    const items = await readAll(file(whole.subarray(0, length)));
    expect(brief(items)).toEqual(['!damaged-zip', '<p>three', '<p>one', '<p>two']);
  }
});

test('a ZIP without WARC files fails', async () => {
  const path = file(zipOf({ 'word/document.xml': Buffer.from('<w/>') }), 'letter');
  expect(await failureOf(path)).toMatchObject({ code: 'no-warc' });
});

test('a WACZ on a stream fails with advice', async () => {
  const raw = Readable.from([zipOf(files)]);
  const options = { maxBytes: 1000, filter: makeFilter() };
  const session = { revisits: new Revisits<never>(), pending: [] };
  const read = wacz.read({ file: '-', raw, chunks: raw, reopen: undefined, options, session });
  await expect(read[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'no-stream' });
});
