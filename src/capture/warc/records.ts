import type { Damage } from '../segments.ts';
import type { Tape } from '../tape.ts';
import { type Fields, type Header, headerSize, MAX_HEADER, parseHeader } from './header.ts';
import { LOOK_AHEAD, verify } from './integrity.ts';
import { passOver } from './pass-over.ts';
import { RECORD_END } from './proof.ts';
import { findNext, junkAtFront } from './resync.ts';

export interface WarcRecord {
  /** Of the record, or of the compressed member that it is in. */
  offset: number;
  fields: Fields;
  /** Good until the next record is asked for; of a block over the limit only its start. */
  block: Buffer;
  whole: boolean;
  flags: readonly string[];
}
export interface DamagedRecord extends Damage {
  /** Of its header, where that could be read. */
  fields?: Fields;
}
export type ReadRecord = { record: WarcRecord } | { damaged: DamagedRecord };

const FIRST_LOOK = 4096;
const NO_RECORD = { code: 'damaged-record', why: 'what lies between two records belongs to none' };

/**
 * The records of an archive. A record counts when its header is whole, its block ends where the header says,
 * another record or the end comes next and its digests agree. What does not is given as damaged, once, and
 * reading goes on at the next record. Blocks over `maxBlock` are passed over.
 */
export class RecordReader {
  #tape: Tape;
  #maxBlock: number;
  /** The next record was found by its look alone. */
  #doubtful = false;

  constructor(tape: Tape, maxBlock: number) {
    this.#tape = tape;
    this.#maxBlock = maxBlock;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadRecord> {
    const tape = this.#tape;
    try {
      while ((await tape.fill(1)) > 0 || tape.damage !== undefined) {
        if (tape.held > 0) yield* this.#readRecord(tape.offsetAt(0));
        else {
          yield { damaged: tape.damage! };
          tape.resume();
        }
      }
    } finally {
      await tape.close();
    }
  }

  async *#readRecord(offset: number): AsyncGenerator<ReadRecord> {
    const tape = this.#tape;
    const junk = await junkAtFront(tape);
    if (junk !== undefined) {
      if (!/^\s*$/.test(junk)) yield { damaged: { at: offset, ...NO_RECORD } };
      tape.drop(junk.length);
      return;
    }
    const header = await this.#readHeader();
    if ('code' in header) return yield* this.#damaged({ ...header, at: offset });
    const { fields, problem, size, contentLength } = header;
    if (contentLength === undefined) {
      return yield* this.#damaged({ at: offset, code: 'damaged-record', why: problem! }, header);
    }
    const large = contentLength > this.#maxBlock;
    await tape.fill(size + Math.min(contentLength, this.#maxBlock) + RECORD_END.length + LOOK_AHEAD);
    const start = large ? Buffer.from(tape.bytes(size, size + MAX_HEADER)) : undefined;
    const verdict = large ? await passOver(tape, header, this.#window) : verify(tape, header, offset);
    if ('code' in verdict) return yield* this.#damaged({ ...verdict, at: offset }, header);
    const doubt = this.#doubtful ? ['after-damage'] : [];
    this.#doubtful = false;
    const block = start ?? tape.bytes(size, size + contentLength);
    yield { record: { offset, fields, block, whole: !large, flags: [...doubt, ...verdict.flags] } };
    if (!large) await this.#leave(header, contentLength, verdict.flags);
  }

  /** Steps behind a record that was read. */
  async #leave(header: Header, contentLength: number, flags: readonly string[]): Promise<void> {
    if (flags.includes('record-end-damaged')) await this.#skip(header);
    else this.#tape.drop(Math.min(header.size + contentLength + RECORD_END.length, this.#tape.held));
  }

  async *#damaged(damage: Damage & { moved?: boolean }, header?: Header): AsyncGenerator<ReadRecord> {
    const cause = this.#tape.damage;
    const told = cause !== undefined && cause.code === damage.code && cause.why === damage.why;
    const { at, code, why, moved } = damage;
    yield { damaged: { at, code, why, ...(header && { fields: header.fields }) } };
    const found = await this.#skip(moved ? undefined : header);
    if (!found && told && this.#tape.damage === cause) this.#tape.resume();
  }

  /** To the next record, or behind all that is held. */
  async #skip(header: Header | undefined): Promise<boolean> {
    const tape = this.#tape;
    let found = await findNext(tape, header, this.#window);
    while (found === undefined && !tape.stopped) {
      // A record's start may lie across the edge.
      tape.drop(Math.max(0, tape.held - MAX_HEADER));
      found = await findNext(tape, undefined, this.#window);
    }
    tape.drop(found?.at ?? tape.held);
    this.#doubtful = found?.doubtful ?? false;
    return found !== undefined;
  }

  get #window(): number {
    return this.#maxBlock + 2 * MAX_HEADER;
  }

  async #readHeader(): Promise<Header | Omit<Damage, 'at'>> {
    const tape = this.#tape;
    await tape.fill(FIRST_LOOK);
    let size = headerSize(tape.bytes(0));
    if (size === undefined) {
      await tape.fill(MAX_HEADER);
      size = headerSize(tape.bytes(0));
    }
    if (size !== undefined) return parseHeader(tape.bytes(0, size));
    if (tape.damage !== undefined) return tape.damage;
    if (tape.ended) return { code: 'truncated-record', why: 'the file ends within its header' };
    return { code: 'damaged-record', why: `its header has no end within ${MAX_HEADER} bytes` };
  }
}
