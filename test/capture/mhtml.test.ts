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

/** As Chromium writes it (`Page.captureSnapshot`): boundaries that end in hyphens, the page in the charset it came in. */
const BOUNDARY = '----MultipartBoundary--h24SiTKkYiBBsegT5D7DxH0woyH6o6v0VznXV0ugMj----';
const CHROMIUM = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://hafen.example/faehre',
  'Subject: =?utf-8?Q?F=C3=A4hre=20=E2=80=93=20f=C3=A4hrt?=',
  'Date: Thu, 6 Mar 2025 15:05:00 GMT',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  `\tboundary="${BOUNDARY}"`,
  '',
  '',
  `--${BOUNDARY}`,
  'Content-Type: text/html',
  'Content-ID: <frame-25A8C89A8B1C50324FBA64A200D126AA@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://hafen.example/faehre',
  '',
  '<!DOCTYPE html><html lang=3D"de"><head><meta http-equiv=3D"Content-Type" co=',
  'ntent=3D"text/html; charset=3Dwindows-1252"><link rel=3D"stylesheet" type=',
  '=3D"text/css" href=3D"cid:css-2dd072d7@mhtml.blink" /></head><body><h1>F=E4=',
  'hre f=E4hrt wieder</h1><p>Der Hafen =F6ffnet =84bald=93, 1 + 1 =3D 2, =3D20=',
  ' Ende.</p><iframe src=3D"cid:frame-8F48F92E@mhtml.blink"></iframe></body></h=',
  'tml>',
  `--${BOUNDARY}`,
  'Content-Type: text/css',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: cid:css-2dd072d7@mhtml.blink',
  '',
  '@charset "utf-8";',
  '',
  'p { color: rgb(51, 51, 51); }',
  `--${BOUNDARY}`,
  'Content-Type: text/html',
  'Content-ID: <frame-8F48F92E@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://hafen.example/frame',
  '',
  '<html><head></head><body><p>frame text</p></body></html>',
  `--${BOUNDARY}--`,
  '',
].join('\r\n');

test('a page that Chromium has saved', async () => {
  const capture = await readOne(file(CHROMIUM));
  expect(capture).toMatchObject({
    url: 'https://hafen.example/faehre',
    capturedAt: '2025-03-06T15:05:00.000Z',
  });
  expect(capture).not.toHaveProperty('flags');
  const { text } = decodeCapture(capture);
  expect(text).toContain('<h1>Fähre fährt wieder</h1><p>Der Hafen öffnet „bald“, 1 + 1 = 2, =20 Ende.</p>');
  expect(text).not.toContain('frame text');
  // Without its last boundary it is whole all the same, the page being before the end.
  expect(await readOne(file(CHROMIUM.slice(0, -6)))).not.toHaveProperty('flags');
});

test('the part that the root names as its start is the page, wherever it stands', async () => {
  const main = part('Content-Type: text/html\r\nContent-ID: <main@page>', '<p>the page');
  const named = (start: string, ...parts: string[]) =>
    mhtml(...parts, '------B--\r\n').replace('type="text/html";', `type="text/html"; start="${start}";`);
  const read = async (text: string) => Buffer.from((await readOne(file(text))).bytes).toString();
  expect(await read(named('<main@page>', frame, picture, main))).toBe('<p>the page');
  expect(await read(named('<main@page>', main, frame))).toBe('<p>the page');
  expect(await read(named('<missing@page>', frame, main))).toBe('<p>a frame');
});

test('without HTML, or over the limit, it fails', async () => {
  expect(await failureOf(file(mhtml(picture, '------B--\r\n')))).toMatchObject({ code: 'no-page' });
  expect(await failureOf(file(WHOLE), { maxBytes: 50 })).toMatchObject({ code: 'too-large' });
});

test('a header without end fails', async () => {
  const endless = mhtml(`------B\r\nX-Long: ${'x'.repeat(2_000_000)}`);
  expect(await failureOf(file(endless))).toMatchObject({ code: 'damaged-mhtml' });
});
