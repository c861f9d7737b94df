import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SourceItem } from '../../src/model/capture.ts';
import { brief, folderWith, readAll } from './helpers.ts';
import { gzipped, record, response } from './warc-writer.ts';

/** Looks like a record, and lies in the middle of a page. */
const SPOOF = record({
  id: '<urn:uuid:forged>',
  block: response('<p>forged'),
  url: 'https://news.example/forged',
});

const pages = [
  '<p>one',
  '<p>two'.padEnd(300, ' and more'),
  '<p>three',
  `<pre>${SPOOF.toString()}`,
  '<p>five',
];
const packed = (body: string) => response(gzipSync(body), { 'Content-Encoding': 'gzip' });
const records = [
  record({
    type: 'warcinfo',
    url: 'urn:info',
    block: 'software: test\r\n',
    contentType: 'application/warc-fields',
  }),
  ...pages.map((body, i) => record({ block: i === 2 ? packed(body) : response(body) })),
];
const bounds = records.map((_, i) => records.slice(0, i + 1).reduce((sum, bytes) => sum + bytes.length, 0));

async function readBytes(bytes: Uint8Array, path: string): Promise<SourceItem[]> {
  writeFileSync(path, bytes);
  return readAll(path);
}

/** Every page that was read is one that was written, and is read once. */
function expectNothingForged(items: readonly SourceItem[], at: string): void {
  const read = brief(items).filter(text => !text.startsWith('!'));
  expect(new Set(read).size, at).toBe(read.length);
  for (const text of read) expect(pages, at).toContain(text);
}

test('an archive cut at any byte: whole records are read, the cut one is told', async () => {
  const path = `${folderWith()}/x.warc`;
  const whole = Buffer.concat(records);
  for (let length = 1; length < whole.length; length++) {
    const items = await readBytes(whole.subarray(0, length), path);
    const expected = pages.filter((_, i) => bounds[i + 1]! <= length);
    const atSeam = bounds.includes(length);
    const read = brief(items);
    // The end of a record may be cut: then it is read, with a flag.
    const flagged = items.find(
      item => 'capture' in item && item.capture.flags?.includes('record-end-missing'),
    );
    if (flagged !== undefined) expected.push(brief([flagged])[0]!);
    expect(
      read.filter(text => !text.startsWith('!')),
      `${length}`,
    ).toEqual(expected);
    if (!atSeam && flagged === undefined && length > bounds[0]!)
      expect(read.at(-1), `${length}`).toMatch(/^!/);
  }
}, 120_000);

test.each([
  ['a member a record', gzipped(records)],
  ['all in one member', gzipSync(Buffer.concat(records))],
])(
  'a .warc.gz with %s, cut at any byte, is never read as whole',
  async (_, whole) => {
    const path = `${folderWith()}/x.warc.gz`;
    const seams = records.map((_, i) => gzipped(records.slice(0, i + 1)).length);
    for (let length = 1; length < whole.length; length++) {
      const items = await readBytes(whole.subarray(0, length), path);
      expectNothingForged(items, `${length}`);
      if (whole.length === seams.at(-1) && seams.includes(length)) continue;
      expect(brief(items).at(-1), `${length}`).toMatch(/^!truncated-/);
    }
  },
  120_000,
);

test('a flipped bit in a .warc.gz costs its own record only, and is told', async () => {
  const path = `${folderWith()}/x.warc.gz`;
  const whole = gzipped(records);
  const seams = records.map((_, i) => gzipped(records.slice(0, i + 1)).length);
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << (at % 8);
    const items = await readBytes(bytes, path);
    expectNothingForged(items, `${at}`);
    const hit = seams.findIndex(end => at < end);
    const others = pages.filter((_, i) => i + 1 !== hit);
    for (const text of others) expect(brief(items), `${at}`).toContain(text);
    const harmless =
      brief(items).length === pages.length && brief(items).every((text, i) => text === pages[i]);
    const told = items.some(item => 'failed' in item);
    expect(harmless || told, `${at}`).toBe(true);
  }
}, 120_000);

test.each([
  ['longer by one', (n: number) => n + 1],
  ['longer by two', (n: number) => n + 2],
  ['longer by the record end', (n: number) => n + 4],
  ['much longer', (n: number) => n + 400],
  ['past the end of the file', () => 10_000_000],
  ['past all memory', () => 100_000_000_000_000],
  ['shorter by one', (n: number) => n - 1],
  ['shorter by four', (n: number) => n - 4],
  ['half', (n: number) => n >> 1],
  ['zero', () => 0],
  ['negative', (n: number) => -n],
  ['a fraction', (n: number) => n + 0.5],
  ['up to the end of the HTTP header', () => response('').length - 4],
])('a Content-Length that is %s costs its own record only', async (_, change) => {
  const path = `${folderWith()}/x.warc`;
  for (const pack of [Buffer.concat, gzipped]) {
    for (let hit = 1; hit < records.length; hit++) {
      const text = records[hit]!.toString('latin1');
      const bad = text.replace(/(?<=\r\nContent-Length: )\d+/, digits => String(change(Number(digits))));
      const bytes = pack(records.map((good, i) => (i === hit ? Buffer.from(bad, 'latin1') : good)));
      const items = await readBytes(bytes, path);
      expect(
        brief(items).map(text => (text.startsWith('!') ? '!' : text)),
        `${hit}`,
      ).toEqual(pages.map((text, i) => (i + 1 === hit ? '!' : text)));
    }
  }
});

test('without digests the HTTP length still tells a spoof from a record', async () => {
  const path = `${folderWith()}/x.warc`;
  const plain = pages.map(body => record({ block: response(body), digest: false }));
  for (const length of ['7', '-7', '99999']) {
    const bad = plain[3]!.toString('latin1').replace(/(?<=\r\nContent-Length: )\d+/, length);
    const items = await readBytes(Buffer.concat([plain[2]!, Buffer.from(bad, 'latin1'), plain[4]!]), path);
    expect(
      brief(items).map(text => text.replace(/^!.*/, '!')),
      length,
    ).toEqual(['<p>three', '!', '<p>five']);
  }
});

test.each([
  ['digest-mismatch', /sha1:[\da-f]{4}/, 'sha1:0000'],
  ['damaged-record', 'WARC/1.0', 'WURC/1.0'],
  ['damaged-record', 'WARC/1.0', 'WARC/9.0'],
  ['damaged-record', 'WARC-Type', 'WARC-Tipe'],
  ['damaged-record', 'WARC-Record-ID', 'WARC Record ID'],
  ['damaged-record', /WARC-Date:.*\r\n/, ''],
  ['damaged-record', /WARC-Target-URI:.*\r\n/, ''],
  ['damaged-record', 'Content-Length: ', 'Content-Length: 1\r\nContent-Length: '],
  ['unknown-record-type', 'WARC-Type: response', 'WARC-Type: responze'],
  ['damaged-http', 'HTTP/1.1 200 OK', 'HTTP?1.1 200 OK'],
] as const)('%s: %s becomes %j', async (code, from, to) => {
  const path = `${folderWith()}/x.warc`;
  const undigested = record({
    block: response('<p>middle'),
    ...(code === 'damaged-http' && { digest: false }),
  });
  const bad = Buffer.from(undigested.toString('latin1').replace(from, to), 'latin1');
  const items = await readBytes(Buffer.concat([records[1]!, bad, records[5]!]), path);
  expect(brief(items)).toEqual(['<p>one', `!${code}`, '<p>five']);
  expect(items[1]).toMatchObject({ failed: { origin: { file: path, offset: records[1]!.length } } });
});

test('a damaged seam between records costs neither', async () => {
  const path = `${folderWith()}/x.warc`;
  for (const seam of ['\r\n\rX', '\r\n\n', 'XXXX', '', '\n\n', '\r\nX\r\n']) {
    const first = records[1]!.subarray(0, -4);
    const items = await readBytes(Buffer.concat([first, Buffer.from(seam), records[5]!]), path);
    expect(brief(items), JSON.stringify(seam)).toEqual(['<p>one', '<p>five']);
    expect(items[0]).toMatchObject({ capture: { flags: ['record-end-damaged'] } });
  }
});

test('empty lines between records are nothing, other bytes are told', async () => {
  const path = `${folderWith()}/x.warc`;
  const items = await readBytes(Buffer.concat([records[1]!, Buffer.from('\r\n'), records[5]!]), path);
  expect(brief(items)).toEqual(['<p>one', '<p>five']);
  const junk = await readBytes(Buffer.concat([records[1]!, Buffer.from('X'), records[5]!]), path);
  expect(brief(junk)).toEqual(['<p>one', '!damaged-record', '<p>five']);
});

test.each([
  ['x.warc', ''],
  ['x.warc.gz', ''],
  ['x.wet', ''],
  ['x.warc.zst', ''],
  ['packed.warc.gz', gzipSync('')],
])('%s without any byte in it is told', async (name, bytes) => {
  const items = await readAll(`${folderWith({ [name]: bytes })}/${name}`);
  expect(brief(items)).toEqual(['!empty-archive']);
});

// More than one series: a single one once passed while others lost a neighbour.
test.each([1, 2, 77])(
  '500 random changes (series %i): nothing forged or silently lost, no neighbour lost',
  async series => {
    const path = `${folderWith()}/x.warc`;
    let seed = series;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 500; round++) {
      const hit = 1 + random(pages.length);
      const at = random(records[hit]!.length);
      const count = 1 + random(20);
      const noise = Buffer.from(Array.from({ length: random(20) }, () => random(256)));
      const bad = Buffer.concat([records[hit]!.subarray(0, at), noise, records[hit]!.subarray(at + count)]);
      const bytes = Buffer.concat(records.map((good, i) => (i === hit ? bad : good)));
      const items = await readBytes(bytes, path);
      const label = `round ${round}: record ${hit}, byte ${at} of ${records[hit]!.length}, ${count} → ${noise.length}`;
      expectNothingForged(items, label);
      for (const [i, text] of pages.entries()) if (i + 1 !== hit) expect(brief(items), label).toContain(text);
      const told = items.some(item => 'failed' in item);
      expect(told || brief(items).includes(pages[hit - 1]!), label).toBe(true);
    }
  },
  120_000,
);

test('an HTTP header without its end is not measured by that of the next record', async () => {
  const path = `${folderWith()}/x.warc`;
  const plain = pages.map(body => record({ block: response(body), digest: false }));
  const bad = Buffer.concat([plain[0]!.subarray(0, -12), Buffer.alloc(28, 0xee)]);
  const items = await readBytes(Buffer.concat([bad, plain[1]!, plain[2]!]), path);
  expect(brief(items)).toEqual(['!damaged-record', pages[1], '<p>three']);
});

test('without digests a page that lost bytes fails, though its lengths agree', async () => {
  const path = `${folderWith()}/x.warc`;
  const bad = record({ block: response('<p>words that were here'), digest: false })
    .toString()
    .replace('that ', '');
  const items = await readBytes(Buffer.concat([Buffer.from(bad), records[1]!]), path);
  expect(brief(items)).toEqual(['!damaged-record', '<p>one']);
});
