import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brief, folderWith, readAll } from './helpers.ts';
import { record, response } from './warc-writer.ts';

/** Words without much sense, so that they pack as badly as real pages. */
function prose(page: number): string {
  let state = page + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 3 + next(6) }, () => 'etaoinshrdlu'[next(12)]).join('');
  return `<p>page ${page} ${Array.from({ length: 300 }, word).join(' ')}`;
}

const pages = Array.from({ length: 30 }, (_, i) => prose(i));
const records = pages.map(body => record({ block: response(body) }));
const first = gzipSync(Buffer.concat(records.slice(0, 25)));
const second = gzipSync(Buffer.concat(records.slice(25)));

const DAMAGE: readonly [string, (at: number) => Buffer][] = [
  ['bytes lost', at => Buffer.concat([first.subarray(0, at), first.subarray(at + 300)])],
  ['bytes zeroed', at => Buffer.concat([first.subarray(0, at), Buffer.alloc(200), first.subarray(at + 200)])],
  ['bytes added', at => Buffer.concat([first.subarray(0, at), Buffer.from('stray'), first.subarray(at)])],
];

test.each(DAMAGE)(
  '%s in a member of many records: what is before and the next member are read',
  async (_, damage) => {
    const path = `${folderWith()}/x.warc.gz`;
    for (let at = 2000; at < first.length - 400; at += 3001) {
      const bad = damage(at);
      writeFileSync(path, Buffer.concat([bad, second]));
      const items = await readAll(path);
      const read = brief(items).filter(text => !text.startsWith('!'));
      expect(new Set(read).size).toBe(read.length);
      for (const text of read) expect(pages, `${at}`).toContain(text);
      // The page that is hit, and those that were held beside it when the damage showed.
      const before = Math.floor((at / first.length) * 25) - 3;
      expect(read.slice(0, Math.max(0, before)), `${at}`).toEqual(pages.slice(0, Math.max(0, before)));
      expect(read.slice(-5), `${at}`).toEqual(pages.slice(25));
      expect(
        items.some(item => 'failed' in item),
        `${at}`,
      ).toBe(true);
    }
  },
);

test('where inflating breaks off, the bytes that are given up are named', async () => {
  // So near the beginning, what is copied from further back soon reaches too far.
  const bad = Buffer.concat([first.subarray(0, 2000), first.subarray(2300)]);
  const path = `${folderWith()}/x.warc.gz`;
  writeFileSync(path, Buffer.concat([bad, second]));
  const reasons = (await readAll(path)).flatMap(item => ('failed' in item ? [item.failed.reason] : []));
  const [, from, to] = /what bytes (\d+) to (\d+) hold is lost$/.exec(reasons.at(-1)!) ?? [];
  expect(Number(from)).toBeGreaterThanOrEqual(2000);
  expect(Number(from)).toBeLessThan(bad.length);
  expect(Number(to)).toBe(bad.length - 1);
});
