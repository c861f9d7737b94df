import { chmodSync, writeFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failureOf, folderWith, readAll } from './helpers.ts';

const PAGE = '<html><p>A page about the harbour, the bridge and the boats.</p></html>';

test('a file that is not there', async () => {
  const folder = folderWith();
  expect(await failureOf(`${folder}/page.html`)).toEqual({
    key: `${folder}/page.html`,
    origin: { file: `${folder}/page.html` },
    code: 'not-found',
    reason: `${folder}/page.html: there is no such file or folder`,
  });
});

test('a glob that nothing matches', async () => {
  expect(await failureOf(`${folderWith()}/*.html`)).toMatchObject({ code: 'no-match' });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  const folder = folderWith({ 'page.html': PAGE });
  chmodSync(`${folder}/page.html`, 0);
  expect(await failureOf(folder)).toMatchObject({ code: 'unreadable' });
});

test('a path below a file', async () => {
  const folder = folderWith({ 'page.html': PAGE });
  expect(await failureOf(`${folder}/page.html/more.html`)).toMatchObject({ code: 'unreadable' });
});

test.each([
  ['%PDF-1.7\n%words', 'page.html'],
  ['\x89PNG\r\n\x1a\n', 'page'],
  ['PK\x03\x04\x14\x00', 'page.txt'],
  ['\x00\x01\x02\x03\x04\x05words', 'page.html'],
])('binary data: %j in %s', async (content, name) => {
  const folder = folderWith({ [name]: Buffer.from(content, 'latin1') });
  expect(await failureOf(`${folder}/${name}`)).toMatchObject({ code: 'binary' });
});

test('a page with a stray NUL or escape is no binary data', async () => {
  const [item] = await readAll(folderWith({ 'page.html': `${PAGE}\0\x1b` }));
  expect(item).toHaveProperty('capture');
});

test('a gzip file cut anywhere is never a page', async () => {
  const folder = folderWith();
  const file = `${folder}/page.html.gz`;
  const whole = gzipSync(PAGE);
  for (let length = 1; length < whole.length; length++) {
    writeFileSync(file, whole.subarray(0, length));
    expect(await failureOf(file), `${length} bytes`).toMatchObject({ code: 'truncated-gzip' });
  }
});

test('a gzip file with a flipped bit is never another page', async () => {
  const folder = folderWith();
  const file = `${folder}/page.html.gz`;
  const whole = gzipSync(PAGE);
  for (let at = 10; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 0x10;
    writeFileSync(file, bytes);
    const { code } = await failureOf(file);
    expect(['damaged-gzip', 'truncated-gzip'], `byte ${at}`).toContain(code);
  }
});

test('a page over the limit', async () => {
  const folder = folderWith({ 'page.html': 'x'.repeat(1001) });
  expect(await failureOf(folder, { maxBytes: 1000 })).toMatchObject({ code: 'too-large' });
  expect(await readAll(folder, { maxBytes: 1001 })).toHaveLength(1);
});

test('a page that is over the limit only when inflated is not inflated further', async () => {
  const folder = folderWith({ 'bomb.html.gz': gzipSync(Buffer.alloc(300_000_000, 'x'), { level: 1 }) });
  const before = process.memoryUsage().rss;
  expect(await failureOf(folder, { maxBytes: 1_000_000 })).toMatchObject({ code: 'too-large' });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('one bad input leaves the others alone, in order', async () => {
  const folder = folderWith({ 'a.html': PAGE, 'b.html.gz': gzipSync(PAGE).subarray(0, 30), 'c.html': PAGE });
  const items = await readAll([`${folder}/nothing`, folder]);
  expect(items.map(item => ('capture' in item ? 'capture' : item.failed.code))).toEqual([
    'not-found',
    'capture',
    'truncated-gzip',
    'capture',
  ]);
});

test('compressed data of any kind is binary', async () => {
  const noise = Array.from({ length: 3000 }, (_, i) => Math.sin(i) * 1e9).join('');
  const packed = deflateRawSync(noise);
  for (let start = 0; start + 2000 < packed.length; start += 500) {
    const folder = folderWith({ page: packed.subarray(start, start + 2000) });
    expect(await failureOf(`${folder}/page`), `${start}`).toMatchObject({ code: 'binary' });
  }
});
