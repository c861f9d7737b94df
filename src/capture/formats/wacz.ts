import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { SourceItem } from '../../model/capture.ts';
import type { Chunks } from '../chunks.ts';
import { failed, unreadable } from '../failure.ts';
import type { Format, Input } from '../input.ts';
import { readArchive } from '../warc/archive.ts';

const WARC_NAME = /\.warc(?:\.gz|\.zst)?$/i;

/** Web archive collections: WARC files in a ZIP. */
export const wacz: Format = {
  extensions: ['.wacz'],
  sniff: head => head.toString('latin1', 0, 4) === 'PK\x03\x04',
  read: readWacz,
};

async function* readWacz(input: Input): AsyncGenerator<SourceItem> {
  const { file, reopen } = input;
  if (reopen === undefined) {
    throw unreadable(
      'no-stream',
      'a WACZ cannot be read from a stream, its table is at its end; save it as a file',
    );
  }
  let zip: ZipFile;
  try {
    zip = await openZip(file);
  } catch (error) {
    yield failed(file, { file }, damagedZip(error));
    yield* salvage(input);
    return;
  }
  try {
    yield* readEntries(zip, input);
  } finally {
    zip.close();
  }
}

async function* readEntries(zip: ZipFile, { file, options, session }: Input): AsyncGenerator<SourceItem> {
  const entries = await entriesOf(zip);
  if (entries.length === 0) throw unreadable('no-warc', 'the ZIP holds no WARC files');
  for (const entry of entries) {
    const origin = { file, member: entry.fileName };
    try {
      if (entry.isEncrypted()) throw unreadable('encrypted', 'the member is encrypted; give it decrypted');
      const archive = { origin, reopen: (offset: number) => openMember(file, entry.fileName, offset) };
      yield* readArchive(archive, await contentOf(zip, entry), options, session);
    } catch (error) {
      yield failed(`${file}/${entry.fileName}`, origin, error);
    }
  }
}

/** Without its table, the records of a ZIP can still be told by their own compression. */
async function* salvage({ file, raw, options, session }: Input): AsyncGenerator<SourceItem> {
  for await (const item of readArchive(
    { origin: { file }, reopen: undefined },
    raw,
    options,
    session,
    'gzip',
  )) {
    // What is no record here may well be the rest of the ZIP, and has been told.
    if ('capture' in item || item.failed.origin.recordId !== undefined) yield item;
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (WARC_NAME.test(entry.fileName)) entries.push(entry);
  } catch (error) {
    throw damagedZip(error);
  }
  return entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** A member's bytes, their checksum checked at the end. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Chunks> {
  const stream = await zip.openReadStreamPromise(entry).catch(error => {
    throw damagedZip(error);
  });
  return (async function* () {
    let sum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw damagedZip(error);
    }
    if (sum !== entry.crc32) throw damagedZip(new Error('checksum does not fit'));
  })();
}

async function openZip(file: string): Promise<ZipFile> {
  const { openPromise } = await import('yauzl');
  return openPromise(file, { autoClose: false });
}

async function* openMember(file: string, name: string, offset: number): Chunks {
  const zip = await openZip(file);
  try {
    const entry = (await entriesOf(zip)).find(({ fileName }) => fileName === name)!;
    let skip = offset;
    for await (const chunk of await contentOf(zip, entry)) {
      if (skip < chunk.length) yield chunk.subarray(skip);
      skip = Math.max(0, skip - chunk.length);
    }
  } finally {
    zip.close();
  }
}

function damagedZip(error: unknown): Error {
  return unreadable(
    'damaged-zip',
    `the ZIP is damaged (${(error as Error).message}); get the file again`,
    error,
  );
}
