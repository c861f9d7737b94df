import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeCapture } from '../../src/capture/charset.ts';
import { failureOf, folderWith, readOne } from './helpers.ts';

const file = (content: string | Uint8Array, name = 'page.mhtml') =>
  `${folderWith({ [name]: content })}/${name}`;

const part = (headers: string, body: string) => `------B\r\n${headers}\r\n\r\n${body}\r\n`;
const picture = part(
  'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example/p.png',
  'iVBORw0KGgo=',
);
const html = part(
  'Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/a',
  '<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=\r\n=3Dwindows-1251"></head><p>=CC=E8=F0</p></html>',
);
const frame = part('Content-Type: text/html\r\nContent-Location: cid:frame-2@mhtml.blink', '<p>a frame');
const mhtml = (...parts: string[]) =>
  [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\nSubject: A page\r\n',
    'Date: Sat, 1 Mar 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\n',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n',
    ...parts,
  ].join('');
const WHOLE = mhtml(html, picture, frame, '------B--\r\n');

test('the page of an MHTML, in its own charset, with address and time', async () => {
  const path = file(WHOLE);
  const capture = await readOne(path);
  expect(capture).toMatchObject({
    key: path,
    url: 'https://news.example/a',
    capturedAt: '2025-03-01T08:00:00.000Z',
    mediaType: 'text/html',
  });
  expect(capture).not.toHaveProperty('flags');
  expect(decodeCapture(capture).text).toMatch(/<p>Мир<\/p><\/html>$/);
});

test('packed, or under another name', async () => {
  expect((await readOne(file(gzipSync(WHOLE), 'page.mht.gz'))).url).toBe('https://news.example/a');
  expect((await readOne(file(WHOLE, 'page'))).url).toBe('https://news.example/a');
});

test('a page before its parts end is whole, one cut off itself is flagged', async () => {
  expect(await readOne(file(mhtml(html, picture.slice(0, 60))))).not.toHaveProperty('flags');
  expect(await readOne(file(mhtml(html, '------B--\r\n')))).not.toHaveProperty('flags');
  expect(await readOne(file(mhtml(html.slice(0, -20))))).toMatchObject({ flags: ['truncated'] });
});

test('the charset of the part counts', async () => {
  const declared = part(
    'Content-Type: text/html; charset="koi8-r"\r\nContent-Transfer-Encoding: base64',
    '7cnS',
  );
  expect(decodeCapture(await readOne(file(mhtml(declared, '------B--\r\n')))).text).toContain('Мир');
});

test('without HTML, or over the limit, it fails', async () => {
  expect(await failureOf(file(mhtml(picture, '------B--\r\n')))).toMatchObject({ code: 'no-page' });
  expect(await failureOf(file(WHOLE), { maxBytes: 50 })).toMatchObject({ code: 'too-large' });
});

test('a header without end fails', async () => {
  const endless = mhtml(`------B\r\nX-Long: ${'x'.repeat(2_000_000)}`);
  expect(await failureOf(file(endless))).toMatchObject({ code: 'damaged-mhtml' });
});
