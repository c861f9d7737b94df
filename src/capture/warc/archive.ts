import type { SourceItem } from '../../model/capture.ts';
import { type Chunks, isGzip, peek, tooLarge } from '../chunks.ts';
import { failed, unreadable } from '../failure.ts';
import type { Settings } from '../input.ts';
import { plainSegments, type Segments } from '../segments.ts';
import { Tape } from '../tape.ts';
import { zstdSegments } from '../zstd.ts';
import { beginsZstd } from '../zstd-frame.ts';
import { declaredType, type Payload, pageOf, payloadOf, placeOf } from './capture.ts';
import { gzipSegments } from './gzip-segments.ts';
import type { Fields } from './header.ts';
import { parseHttp } from './http.ts';
import { RecordReader, type WarcRecord } from './records.ts';
import type { Archive, Pending, Session } from './session.ts';

/** Beyond a page: its HTTP header, and what compression saves the other way round. */
const OVERHEAD = 1 << 20;
const PAGES = new Set(['response', 'resource', 'conversion']);
const NO_PAGES = new Set(['warcinfo', 'request', 'metadata']);

const MISSING = 'the page is in a record that is not among the inputs; add the archive that has it';
const STREAMED = 'the page is in a record that came by a stream and is gone; give the archive as a file';

/**
 * The pages of an archive, in order; of a revisit the page that it stands for. Damaged records fail one by
 * one.
 */
export async function* readArchive(
  archive: Archive,
  chunks: Chunks,
  options: Settings,
  session: Session,
  compression?: 'gzip',
): AsyncGenerator<SourceItem> {
  let empty = true;
  for await (const read of await recordsOf(chunks, options.maxBytes, compression)) {
    empty = false;
    if ('damaged' in read) {
      const { at, fields } = read.damaged;
      const { key, origin } = placeOf(fields, { ...archive.origin, offset: at });
      yield failed(key, origin, unreadable(read.damaged.code, read.damaged.why));
      continue;
    }
    const { fields, offset } = read.record;
    if (fields.get('warc-type') === 'revisit') {
      if (!mayBeWanted(read.record, options)) continue;
      const item = await resolve({ archive, offset, fields }, options, session);
      if (item === 'pending') session.pending.push({ archive, offset, fields });
      else if (item !== undefined) yield item;
      continue;
    }
    const item = await itemOf(read.record, archive, options, session);
    if (item !== undefined) yield item;
  }
  if (empty) yield failed(archive.origin.file, archive.origin, noRecords());
}

/** The revisits that could not be resolved while their archive was read. */
export async function* readPending(options: Settings, session: Session): AsyncGenerator<SourceItem> {
  for (const pending of session.pending.splice(0)) {
    const item = await resolve(pending, options, session);
    if (item !== 'pending' && item !== undefined) yield item;
    if (item !== 'pending') continue;
    const { key, origin } = placeOf(pending.fields, { ...pending.archive.origin, offset: pending.offset });
    const streamed = session.revisits.find(pending.fields) !== undefined;
    if (!streamed && session.revisits.isPassedOver(pending.fields)) continue;
    yield failed(key, origin, unreadable('unresolved-revisit', streamed ? STREAMED : MISSING));
  }
}

async function itemOf(
  record: WarcRecord,
  archive: Archive,
  options: Settings,
  session: Session,
): Promise<SourceItem | undefined> {
  const { fields, offset } = record;
  const type = fields.get('warc-type')!;
  if (NO_PAGES.has(type) || isNoteOfArchiver(fields)) return undefined;
  const place = placeOf(fields, { ...archive.origin, offset });
  try {
    if (!PAGES.has(type)) throw unusable(type);
    const payload = payloadOf(record, options);
    if (payload === undefined || !isWanted(payload, options)) {
      session.revisits.passOver(fields);
      return undefined;
    }
    if (!record.whole) throw tooLarge(options.maxBytes);
    session.revisits.remember(fields, archive, offset);
    return await pageOf(payload, fields, place, options);
  } catch (error) {
    return failed(place.key, place.origin, error);
  }
}

/**
 * What archivers file among the pages about their own work: the log and arguments of wget (`metadata://`), texts
 * and views of pages that Browsertrix has taken besides (`urn:text:`).
 */
function isNoteOfArchiver(fields: Fields): boolean {
  return (
    fields.get('warc-type') === 'resource' &&
    /^<?(?:metadata|urn):/i.test(fields.get('warc-target-uri') ?? '')
  );
}

/** The page that a revisit stands for, under the revisit's address and time. */
async function resolve(
  { archive, offset, fields }: Pending,
  options: Settings,
  { revisits }: Session,
): Promise<SourceItem | undefined | 'pending'> {
  const target = revisits.find(fields);
  if (target?.source.reopen === undefined) return 'pending';
  const place = placeOf(fields, { ...archive.origin, offset });
  for await (const read of await recordsOf(target.source.reopen(target.offset), options.maxBytes)) {
    if (!('record' in read) || !target.holds(read.record.fields)) continue;
    const payload = payloadOf(read.record, options);
    return payload && pageOf({ ...payload, flags: [...payload.flags, 'revisit'] }, fields, place, options);
  }
  return 'pending';
}

async function recordsOf(chunks: Chunks, maxBytes: number, compression?: 'gzip'): Promise<RecordReader> {
  const maxBlock = maxBytes + OVERHEAD;
  const { head, chunks: all } = await peek(chunks, head => head.length >= 4);
  let segments: Segments = plainSegments(all);
  if (compression === 'gzip' || mayBeGzip(head)) segments = gzipSegments(all, maxBlock);
  else if (beginsZstd(head)) segments = zstdSegments(all);
  return new RecordReader(new Tape(segments), maxBlock);
}

/** Most revisits have the header of the response, whose type tells that it was no page. */
function mayBeWanted({ block }: WarcRecord, options: Settings): boolean {
  const contentType = parseHttp(block)?.headers.get('content-type');
  return isWanted({ body: block, contentType, flags: [] }, options);
}

function isWanted(payload: Payload, { filter }: Settings): boolean {
  const type = declaredType(payload);
  return type === undefined || filter.mediaType(type);
}

/** Also where a byte of its first three is damaged; a WARC begins otherwise. */
function mayBeGzip(head: Buffer): boolean {
  return isGzip(head) || [0x1f, 0x8b, 0x08].filter((byte, i) => head[i] === byte).length >= 2;
}

function noRecords(): Error {
  return unreadable('empty-archive', 'the archive has no records at all; get the file again');
}

function unusable(type: string): Error {
  if (type === 'continuation') return unreadable('segmented-record', 'it goes on a record begun elsewhere');
  return unreadable('unknown-record-type', `no WARC record has the type ${JSON.stringify(type)}`);
}
