import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith, readAll, readOne } from './helpers.ts';

const keysOf = async (input: string) =>
  (await readAll(input)).map(item => ('capture' in item ? item.capture.key : `!${item.failed.code}`));

test('a folder gives all captures below it, sorted, and nothing else', async () => {
  const folder = folderWith({
    'b.html': '<p>b',
    'a/z.txt': 'z',
    'a/y.md': 'y',
    'c.htm.gz': gzipSync('<p>c'),
    'photo.jpg': 'no capture',
    'settings.json': '{}',
    '.hidden.html': '<p>hidden',
  });
  expect(await keysOf(folder)).toEqual([
    `${folder}/a/y.md`,
    `${folder}/a/z.txt`,
    `${folder}/b.html`,
    `${folder}/c.htm.gz`,
  ]);
  expect(await keysOf(`${folder}/`)).toEqual(await keysOf(folder));
});

test('a glob gives what it matches', async () => {
  const folder = folderWith({ '1.html': '<p>1', '2.html': '<p>2', '3.txt': '3', 'sub/4.html': '<p>4' });
  expect(await keysOf(`${folder}/*.html`)).toEqual([`${folder}/1.html`, `${folder}/2.html`]);
  expect(await keysOf(`${folder}/**/*.html`)).toHaveLength(3);
});

test('a file whose name has glob characters is that file', async () => {
  const folder = folderWith({ 'page[1].html': '<p>one', 'page1.html': '<p>other' });
  expect(await keysOf(`${folder}/page[1].html`)).toEqual([`${folder}/page[1].html`]);
});

test.each([
  ['page.html', 'text/html'],
  ['page.HTM', 'text/html'],
  ['page.xhtml', 'application/xhtml+xml'],
  ['page.txt', 'text/plain'],
  ['page.md', 'text/markdown'],
])('%s is %s by its name', async (name, mediaType) => {
  expect(await readOne(join(folderWith({ [name]: 'words' }), name))).toMatchObject({ mediaType });
});

test.each([
  ['<!DOCTYPE html><p>words', 'text/html'],
  ['\ufeff\n  <HTML lang="en">', 'text/html'],
  ['<!-- saved --><html><p>words', 'text/html'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'application/xhtml+xml'],
  ['Words, just words. 1 < 2', 'text/plain'],
  ['<plot> is what the story is about', 'text/plain'],
])('where the name tells nothing, %j is %s', async (content, mediaType) => {
  expect(await readOne(join(folderWith({ page: content }), 'page'))).toMatchObject({ mediaType });
});

test('gzip is seen by its bytes', async () => {
  const folder = folderWith({ 'page.html': gzipSync('<p>packed'), 'plain.html.gz': '<p>unpacked' });
  expect((await readOne(`${folder}/page.html`)).bytes).toEqual(Buffer.from('<p>packed'));
  expect((await readOne(`${folder}/plain.html.gz`)).bytes).toEqual(Buffer.from('<p>unpacked'));
});

test('several gzip members are one page', async () => {
  const folder = folderWith({ 'page.html.gz': Buffer.concat([gzipSync('<p>one'), gzipSync(' two')]) });
  expect((await readOne(folder)).bytes).toEqual(Buffer.from('<p>one two'));
});

test('a sidecar tells what the file cannot, and is no capture itself', async () => {
  const folder = folderWith({
    'page.txt': 'words',
    'page.txt.json': JSON.stringify({
      url: 'https://news.example/1',
      capturedAt: '2025-03-01T08:00:00Z',
      mediaType: 'text/html; charset=utf-8',
      charset: 'koi8-r',
    }),
  });
  const expected = {
    key: `${folder}/page.txt`,
    origin: { file: `${folder}/page.txt` },
    url: 'https://news.example/1',
    capturedAt: '2025-03-01T08:00:00Z',
    mediaType: 'text/html',
    charset: 'koi8-r',
  };
  expect(await readOne(folder)).toMatchObject(expected);
  expect(await readOne(`${folder}/*`)).toMatchObject(expected);
});

test.each([
  ['{"url": ', 'invalid-sidecar'],
  ['["no object"]', 'invalid-sidecar'],
  ['{"url": "not an address"}', 'invalid-url'],
  ['{"capturedAt": "last week"}', 'invalid-capturedAt'],
  ['{"mediaType": 7}', 'invalid-mediaType'],
])('a sidecar of %s leaves the flag %s on the capture', async (sidecar, flag) => {
  const folder = folderWith({ 'page.html': '<p>words', 'page.html.json': sidecar });
  expect(await readOne(folder)).toMatchObject({ mediaType: 'text/html', flags: [flag] });
});

test('an empty file is a capture without bytes', async () => {
  expect((await readOne(folderWith({ 'page.html': '' }))).bytes).toHaveLength(0);
});

test('--input-format overrules the name of a page', async () => {
  const folder = folderWith({ 'page.txt': 'words' });
  expect(await readOne(folder, { inputFormat: 'html' })).toMatchObject({ mediaType: 'text/html' });
});

test('a loop of links ends', async () => {
  const folder = folderWith({ 'a/page.html': '<p>words' });
  mkdirSync(`${folder}/b`);
  symlinkSync(folder, `${folder}/b/up`);
  expect(await keysOf(folder)).toEqual([`${folder}/a/page.html`]);
});
