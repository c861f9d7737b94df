import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith, readAll } from './helpers.ts';
import { gzipped, record, response } from './warc-writer.ts';
import { zipOf } from './zip-writer.ts';

const ROUNDS = 150;
const pages = ['one', 'two', 'three'].map(
  name => `<p>Page ${name}, ${'with some words to damage. '.repeat(9)}`,
);
const warc = pages.map(page => record({ block: response(page) }));
const boundary = 'a-boundary';
const entries = pages.map((text, i) => ({
  request: { url: `https://news.example/${i}` },
  response: { status: 200, content: { mimeType: 'text/html', text } },
}));

/** Formats without checksums of their own, and containers; WARC itself has tests that ask for more. */
const SAMPLES: readonly [name: string, bytes: Buffer][] = [
  ['x.wacz', zipOf({ 'archive/a.warc.gz': gzipped(warc), 'datapackage.json': Buffer.from('{}') })],
  ['deflated.wacz', zipOf({ 'archive/a.warc': Buffer.concat(warc) }, true)],
  [
    'x.mhtml',
    Buffer.from(
      [
        'Snapshot-Content-Location: https://news.example/1',
        'Date: Sat, 1 Mar 2025 10:00:00 -0000',
        `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        pages[0],
        `--${boundary}`,
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    ),
  ],
  ['x.har', Buffer.from(JSON.stringify({ log: { version: '1.2', entries } }))],
  ['x.ndjson', Buffer.from(pages.map(html => `${JSON.stringify({ html })}\n`).join(''))],
  ['x.json', Buffer.from(JSON.stringify(pages.map(html => ({ html }))))],
  ['x.ndjson.gz', gzipSync(pages.map(html => `${JSON.stringify({ html })}\n`).join(''))],
  ['x.html.gz', gzipSync(pages[0]!)],
  [
    'x',
    Buffer.from(`<html><!--\n Page saved with SingleFile \n url: https://news.example/1 \n-->${pages[0]}`),
  ],
];

test.each(SAMPLES)(
  '%s with random damage ends in captures or failures with a known reason',
  async (name, sample) => {
    const path = `${folderWith()}/${name}`;
    const random = sequence(7);
    for (let round = 0; round < ROUNDS; round++) {
      const { bytes, what } = damage(sample, random);
      writeFileSync(path, bytes);
      const items = await readAll(path);
      const codes = items.flatMap(item => ('failed' in item ? [item.failed.code] : []));
      expect(items.length, what).toBeGreaterThan(0);
      expect(codes, what).not.toContain('internal-error');
    }
  },
);

function damage(sample: Buffer, random: (below: number) => number): { bytes: Buffer; what: string } {
  const at = random(sample.length);
  const length = 1 + random(60);
  const [before, behind] = [sample.subarray(0, at), sample.subarray(at)];
  const flipped = Buffer.from(sample);
  flipped[at]! ^= 1 << random(8);
  const filled = Buffer.from(sample);
  filled.fill(random(256), at, Math.min(sample.length, at + length));
  const noise = Buffer.from(Array.from({ length }, () => random(256)));
  const kinds: readonly [name: string, bytes: Buffer][] = [
    ['flipped', flipped],
    ['filled', filled],
    ['cut off', sample.subarray(0, at + 1)],
    ['taken out', Buffer.concat([before, behind.subarray(length)])],
    ['said twice', Buffer.concat([sample.subarray(0, at + length), behind])],
    ['put in', Buffer.concat([before, noise, behind])],
  ];
  const [kind, bytes] = kinds[random(kinds.length)]!;
  return { bytes, what: `${kind} at ${at}, ${length}` };
}

/** Numbers that look random, the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
