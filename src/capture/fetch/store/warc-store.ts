import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DechromeError } from '../../../model/errors.ts';
import { sha256 } from '../../../model/sha256.ts';
import { parseMediaType } from '../../media-type.ts';
import { headerOf } from '../exchange.ts';
import type { IndexEntry } from './cdxj.ts';
import { append, cutBack, holds } from './disk.ts';
import type { CaptureStore, Plan, Visit, Write } from './store.ts';
import {
  gzipMember,
  payloadDigest,
  requestRecord,
  responseRecord,
  revisitRecord,
  type WarcRecord,
  warcinfoRecord,
} from './warc-record.ts';

const inflate = promisify(gunzip);

export interface WarcOptions {
  folder: string;
  userAgent: string;
  /** Bytes after which a new file is begun. */
  fileSize: number;
}

/** Keeps visits in `.warc.gz` files, every record a gzip member, the records of a visit together. */
export class WarcStore implements CaptureStore {
  readonly keepsErrors = true;
  private readonly options: WarcOptions;
  /** Distinguishes the files of a run from those of others. */
  private readonly stamp = new Date().toISOString().replace(/\D/g, '');
  private count = 0;
  private file = '';
  private warcinfo = '';
  private size = 0;

  constructor(options: WarcOptions) {
    this.options = options;
  }

  async plan(visit: Visit): Promise<{ plan: Plan; write: () => Promise<void> }> {
    const opening = this.size === 0 || this.size >= this.options.fileSize ? this.open() : [];
    const offset = this.size;
    const { records, page } = this.recordsOf(visit);
    const all = [...opening, ...records];
    const members = await Promise.all(all.map(gzipMember));
    const at = places(all, members, offset);
    const bytes = Buffer.concat(members);
    const write: Write = { file: this.file, offset, length: bytes.length, digest: sha256(bytes) };
    this.size += bytes.length;
    const entries = visit.hops.map((_, i) => this.entry(visit, i, at.get(records[2 * i]!)!));
    const last = visit.hops.at(-1)!;
    const digest = payloadDigest(last.body);
    const kept = { recordId: page.id, url: last.url, date: last.at, digest };
    return {
      plan: { writes: [write], entries, kept: page.type === 'response' ? kept : undefined },
      write: async () => {
        await checkMembers(all, members);
        await append(join(this.options.folder, write.file), offset, bytes);
      },
    };
  }

  async recover(writes: readonly Write[]): Promise<boolean> {
    const paths = writes.map(write => ({ path: join(this.options.folder, write.file), write }));
    const whole = await Promise.all(paths.map(({ path, write }) => holds(path, write)));
    if (whole.every(Boolean)) return true;
    for (const { path, write } of paths) await cutBack(path, write.offset);
    return false;
  }

  private open(): WarcRecord[] {
    this.count++;
    this.file = `dechrome-${this.stamp}-${String(this.count).padStart(5, '0')}.warc.gz`;
    this.size = 0;
    const record = warcinfoRecord(this.file, this.options.userAgent);
    this.warcinfo = record.id;
    return [record];
  }

  /** Answer and request of each hop, in turn; `page` is the answer of the last. */
  private recordsOf({ hops, original }: Visit): { records: WarcRecord[]; page: WarcRecord } {
    const records: WarcRecord[] = [];
    let page: WarcRecord | undefined;
    for (const [i, hop] of hops.entries()) {
      const unchanged = i === hops.length - 1 ? original : undefined;
      page = unchanged ? revisitRecord(hop, this.warcinfo, unchanged) : responseRecord(hop, this.warcinfo);
      records.push(page, requestRecord(hop, this.warcinfo, page.id));
    }
    return { records, page: page! };
  }

  private entry({ hops, original }: Visit, i: number, place: { offset: number; length: number }): IndexEntry {
    const { url, at: date, status, headers, body } = hops[i]!;
    const revisit = i === hops.length - 1 && original !== undefined;
    const { mediaType } = parseMediaType(headerOf(headers, 'content-type') ?? '');
    return {
      ...{ url, date, status, file: this.file, ...place },
      mediaType: revisit ? 'warc/revisit' : mediaType || 'unk',
      digest: revisit ? original.digest : payloadDigest(body),
    };
  }
}

function places(
  records: readonly WarcRecord[],
  members: readonly Buffer[],
  start: number,
): Map<WarcRecord, { offset: number; length: number }> {
  const at = new Map<WarcRecord, { offset: number; length: number }>();
  let offset = start;
  for (const [i, record] of records.entries()) {
    const { length } = members[i]!;
    at.set(record, { offset, length });
    offset += length;
  }
  return at;
}

/** Compression is the one step whose fault would only show when it is too late. */
async function checkMembers(records: readonly WarcRecord[], members: readonly Buffer[]): Promise<void> {
  for (const [i, record] of records.entries()) {
    if ((await inflate(members[i]!)).equals(record.bytes)) continue;
    const message = `${record.id}: the record does not decompress to what it was; check the memory`;
    throw new DechromeError('cannot-write', message, { disposition: 'fatal', stage: 'sink' });
  }
}
