import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Revisits } from '../../src/capture/warc/revisits.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const RECORDS = 50_000;
const FAR = 5e9;

function fieldsAt(i: number): Map<string, string> {
  return new Map([
    ['warc-record-id', `<urn:uuid:00000000-0000-4000-8000-${i}>`],
    ['warc-target-uri', `https://news.example/archive/2025/${i}`],
    ['warc-date', '2025-03-01T08:00:00Z'],
    ['warc-payload-digest', `sha256:${i}`],
  ]);
}

test('records are found by their id, address and payload, of however many; a record takes some bytes', () => {
  collectGarbage();
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = held();
  const revisits = new Revisits<string>();
  for (let i = 0; i < RECORDS; i++) revisits.remember(fieldsAt(i), i < 10 ? 'a.warc' : 'b.warc', FAR + i);
  collectGarbage();
  expect((held() - before) / RECORDS).toBeLessThan(200);
  for (const i of [0, 9, 10, 4711, RECORDS - 1]) {
    const fields = fieldsAt(i);
    for (const refers of [
      ['warc-refers-to', fields.get('warc-record-id')!],
      ['warc-payload-digest', fields.get('warc-payload-digest')!],
    ] as const) {
      const place = revisits.find(new Map([refers]))!;
      expect(place).toMatchObject({ source: i < 10 ? 'a.warc' : 'b.warc', offset: FAR + i });
      expect([place.holds(fields), place.holds(fieldsAt(i + 1))]).toEqual([true, false]);
    }
  }
  expect(revisits.find(new Map([['warc-refers-to', '<urn:uuid:none>']]))).toBeUndefined();
});
