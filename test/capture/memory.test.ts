import { closeSync, openSync, writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSources } from '../../src/capture/source.ts';
import { folderWith } from './helpers.ts';
import { record, response } from './warc-writer.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const RECORDS = 2000;
const MEGABYTE = 2 ** 20;
const BODY = `<p>${Array.from({ length: 7000 }, (_, i) => `w${(i * 7919) % 10_007}`).join(' ')}`;

function pageAt(i: number): Buffer {
  return record({ block: response(`<p>page ${i} ${BODY}`) });
}

/** Written piece by piece: 80 MB of records. */
const WRITERS: readonly [string, (descriptor: number) => void | Promise<void>][] = [
  [
    'x.warc',
    descriptor => {
      for (let i = 0; i < RECORDS; i++) writeSync(descriptor, pageAt(i));
    },
  ],
  [
    'a-member-a-record.warc.gz',
    descriptor => {
      for (let i = 0; i < RECORDS; i++) writeSync(descriptor, gzipSync(pageAt(i), { level: 1 }));
    },
  ],
  [
    'one-member.warc.gz',
    async descriptor => {
      const gzip = createGzip({ level: 1 }).on('data', (bytes: Buffer) => writeSync(descriptor, bytes));
      const ended = new Promise(resolve => gzip.on('end', resolve));
      for (let i = 0; i < RECORDS; i++) await new Promise(resolve => gzip.write(pageAt(i), resolve));
      gzip.end();
      await ended;
    },
  ],
];

test.each(WRITERS)('memory does not grow with an archive: %s', async (name, write) => {
  const path = `${folderWith()}/${name}`;
  const descriptor = openSync(path, 'w');
  await write(descriptor);
  closeSync(descriptor);
  const held: number[] = [];
  let read = 0;
  // What is held for a look back at damage grows with the limit, and no further.
  for await (const item of readSources([path], { maxBytes: MEGABYTE })) {
    expect('capture' in item).toBe(true);
    if (++read % 125 !== 0) continue;
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    held.push(heapUsed + arrayBuffers);
  }
  expect(read).toBe(RECORDS);
  // Another 40 MB have gone by in the second half.
  const half = held.length / 2;
  const growth = Math.max(...held.slice(half)) - Math.max(...held.slice(0, half));
  expect(growth).toBeLessThan(20 * MEGABYTE);
});
