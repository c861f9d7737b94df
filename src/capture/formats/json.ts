import type { SourceItem } from '../../model/capture.ts';
import { type Chunks, collect, peek } from '../chunks.ts';
import { failed, unreadable } from '../failure.ts';
import type { Format, Input } from '../input.ts';
import { maxJson, readItem } from '../item.ts';
import { splitArray } from '../json-split.ts';
import { har } from './har.ts';

/** A JSON document: an array of items, as crawlers export it, or one item; or a HAR under another name. */
export const json: Format = {
  extensions: ['.json'],
  sniff: head => /^(?:\xef\xbb\xbf)?\s*(?:\[\s*\{|\{\s*\n\s*")/.test(head.toString('latin1')),
  read: readJson,
};

const NOT_READ = 'what follows the end of the array is not read; give each array a file of its own';

async function* readJson(input: Input): AsyncGenerator<SourceItem> {
  const { head, chunks } = await peek(input.chunks, enough);
  if (har.sniff(head)) yield* har.read({ ...input, chunks });
  else if (startOf(head) === '[') yield* readArray({ ...input, chunks });
  else yield await readObject({ ...input, chunks });
}

async function* readArray({ file, chunks, options }: Input): AsyncGenerator<SourceItem> {
  const elements = splitArray(chunks, [], maxJson(options.maxBytes));
  for (let n = 1; ; n++) {
    const next = await elements.next();
    const place = { key: `${file}:${n}`, origin: { file, member: `item ${n}` } };
    if (next.done) {
      if (next.value === 'cut')
        throw unreadable('truncated-json', `the array ends too early, after item ${n - 1}`);
      if (next.value === 'more') throw unreadable('invalid-json', NOT_READ);
      return;
    }
    const element = next.value;
    if ('tooLong' in element) yield failed(place.key, place.origin, tooLong(options.maxBytes));
    else yield readItem(() => element.text.toString('utf8'), place, options);
  }
}

async function readObject({ file, chunks, options }: Input): Promise<SourceItem> {
  const text = await collect(chunks as Chunks, maxJson(options.maxBytes));
  return readItem(
    () => text.toString('utf8').replace(/^\ufeff/, ''),
    { key: file, origin: { file } },
    options,
  );
}

function tooLong(maxBytes: number): Error {
  return unreadable(
    'too-large',
    `the item is longer than ${maxJson(maxBytes)} bytes; --max-bytes raises the limit`,
  );
}

function enough(head: Buffer): boolean {
  return head.length >= 256;
}

function startOf(head: Buffer): string {
  return head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 1);
}
