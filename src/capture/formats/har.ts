import type { Origin, SourceItem } from '../../model/capture.ts';
import { factsOf } from '../facts.ts';
import { failed, unreadable } from '../failure.ts';
import { type HarEntry, harEntry } from '../har-entry.ts';
import { type Format, type Input, pageItem, type Settings } from '../input.ts';
import { maxJson, parseObject } from '../item.ts';
import { splitArray } from '../json-split.ts';

/** HTTP archives, as browsers save them; the bodies of pages. */
export const har: Format = {
  extensions: ['.har'],
  sniff: head => /^(?:\xef\xbb\xbf)?\s*\{\s*"log"\s*:/.test(head.toString('latin1')),
  read: readHar,
};

async function* readHar({ file, chunks, options }: Input): AsyncGenerator<SourceItem> {
  const elements = splitArray(chunks, ['log', 'entries'], maxJson(options.maxBytes));
  for (let n = 1; ; n++) {
    const next = await elements.next();
    if (next.done) {
      if (next.value === 'none') throw unreadable('invalid-json', 'no HAR: it has no array log.entries');
      if (next.value === 'cut')
        throw unreadable('truncated-json', `the HAR ends too early, after entry ${n - 1}`);
      return;
    }
    const origin = { file, member: `entry ${n}` };
    const element = next.value;
    if ('tooLong' in element) yield failed(`${file}:${n}`, origin, tooLong(options));
    else yield* readEntry(element.text.toString('utf8'), `${file}:${n}`, origin, options);
  }
}

function* readEntry(text: string, name: string, origin: Origin, options: Settings): Generator<SourceItem> {
  let key = name;
  try {
    const entry = harEntry(parseObject(text));
    key = entry.url ?? name;
    if (!isWanted(entry, options)) return;
    const { body: bytes, url, capturedAt, mediaType, charset, decoded, truncated } = entry;
    if (bytes === undefined)
      throw unreadable('missing-body', 'the HAR was saved without content; save it with content');
    const facts = factsOf({ url, capturedAt, charset, ...(mediaType !== '' && { mediaType }) });
    const flags = [...(facts.flags ?? []), ...(truncated ? ['truncated'] : [])];
    const parts = { ...facts, ...(flags.length > 0 && { flags }), key, origin, bytes, wasString: decoded };
    yield pageItem(parts, options.maxBytes);
  } catch (error) {
    yield failed(key, origin, error);
  }
}

/** Whether the entry is a page, as it says; what says nothing and has no body is none. */
function isWanted({ status, mediaType, body }: HarEntry, { filter }: Settings): boolean {
  if (!filter.status(status)) return false;
  return mediaType === '' ? body !== undefined && body.length > 0 : filter.mediaType(mediaType);
}

function tooLong({ maxBytes }: Settings): Error {
  return unreadable(
    'too-large',
    `the entry is longer than ${maxJson(maxBytes)} bytes; --max-bytes raises the limit`,
  );
}
