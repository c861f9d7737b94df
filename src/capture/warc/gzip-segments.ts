import { crc32 } from 'node:zlib';
import type { Chunks } from '../chunks.ts';
import { type Damage, plainSegments, type Segment } from '../segments.ts';
import { Tape } from '../tape.ts';
import { gzipHeaderSize, TRAILER } from './gzip-member.ts';
import { salvage } from './gzip-salvage.ts';
import { seekMember } from './gzip-seek.ts';
import { Inflater } from './inflater.ts';

/**
 * How much goes into the inflater at once; it bounds what comes out (deflate packs a thousandfold at most).
 */
const PIECE = 16_384;

/**
 * The members of a gzip stream, each with its offset, header and trailer checked. A damaged one gives what can be
 * inflated before the damage, and reading goes on at the next member that holds a WARC record; at most `window` bytes
 * of the damaged one are looked through again for that. The damage tells which bytes of the file are given up.
 */
export async function* gzipSegments(chunks: Chunks, window: number): AsyncGenerator<Segment> {
  const tape = new Tape(plainSegments(chunks));
  try {
    while ((await tape.fill(1)) > 0) {
      const at = tape.offsetAt(0);
      const member = new Member(tape, at, window);
      yield* member.segments();
      if (member.problem === undefined) continue;
      const { problem, faultAt } = member;
      await seekMember(tape, member.dropped ? 0 : 1, window);
      yield { damage: { at, code: problem.code, why: withBytes(problem.why, faultAt, tape.offsetAt(0)) } };
    }
  } finally {
    await tape.close();
  }
}

/** One member at the front of the tape, which it leaves when it is whole. */
class Member {
  problem: Omit<Damage, 'at'> | undefined;
  /** Offset in the file from which on nothing can be had; undefined where all was had, whatever it is worth. */
  faultAt: number | undefined;
  /** The member was too long to keep for another look. */
  dropped = false;
  #tape: Tape;
  #at: number;
  #window: number;
  /** Behind what the inflater was given. */
  #cursor = 0;
  #crc = 0;
  #size = 0;

  constructor(tape: Tape, at: number, window: number) {
    this.#tape = tape;
    this.#at = at;
    this.#window = window;
  }

  async *segments(): AsyncGenerator<Segment> {
    await this.#tape.fill(PIECE);
    const size = gzipHeaderSize(this.#tape.bytes(0));
    if (typeof size !== 'number') {
      this.problem = size;
      return;
    }
    this.#cursor = size;
    yield* this.#inflate();
    if (this.problem === undefined) await this.#checkTrailer();
  }

  async *#inflate(): AsyncGenerator<Segment> {
    const begin = this.#cursor;
    const inflater = new Inflater();
    let start = true;
    let dropped = 0;
    try {
      while (!inflater.ended) {
        const piece = await this.#next();
        for (const bytes of await inflater.push(piece)) {
          this.#crc = crc32(bytes, this.#crc);
          this.#size += bytes.length;
          yield { bytes, at: this.#at, plain: false, start };
          start = false;
        }
        if (piece.length === 0) {
          this.problem = cut();
          return;
        }
        this.#cursor += piece.length;
        if (!inflater.ended) dropped += this.#forget();
      }
      this.#cursor = begin + inflater.taken - dropped;
    } catch (error) {
      this.problem = damaged(error);
      if (!this.dropped) yield* this.#salvage(begin, start);
    } finally {
      inflater.close();
    }
  }

  /** What the last piece holds before the damage: inflaters that fail keep it to themselves. */
  async *#salvage(begin: number, start: boolean): AsyncGenerator<Segment> {
    const data = Buffer.from(this.#tape.bytes(begin, this.#cursor + PIECE));
    const { bytes, taken } = await salvage(data, this.#cursor - begin, this.#size);
    this.faultAt = this.#tape.offsetAt(begin + taken);
    if (bytes.length > 0) yield { bytes, at: this.#at, plain: false, start };
  }

  /** A copy: the tape moves its memory while the inflater works on it. */
  async #next(): Promise<Buffer> {
    await this.#tape.fill(this.#cursor + PIECE);
    return Buffer.from(this.#tape.bytes(this.#cursor, this.#cursor + PIECE));
  }

  /** Of a long member only the end is kept. */
  #forget(): number {
    if (this.#cursor <= this.#window) return 0;
    const count = this.#cursor - PIECE;
    this.#tape.drop(count);
    this.#cursor -= count;
    this.dropped = true;
    return count;
  }

  async #checkTrailer(): Promise<void> {
    const end = this.#cursor + TRAILER;
    if ((await this.#tape.fill(end)) < end) {
      this.problem = cut();
      return;
    }
    const trailer = this.#tape.bytes(this.#cursor, end);
    if (trailer.readUInt32LE(0) !== this.#crc || trailer.readUInt32LE(4) !== this.#size % 2 ** 32) {
      this.problem = damaged(new Error('checksum or length do not fit'));
    } else this.#tape.drop(end);
  }
}

function withBytes(why: string, from: number | undefined, to: number): string {
  return from === undefined || from >= to ? why : `${why}; what bytes ${from} to ${to - 1} hold is lost`;
}

function cut(): Omit<Damage, 'at'> {
  return { code: 'truncated-gzip', why: 'the gzip data ends too early; get the file again' };
}

function damaged(error: unknown): Omit<Damage, 'at'> {
  return {
    code: 'damaged-gzip',
    why: `the gzip data is damaged (${(error as Error).message}); get the file again`,
  };
}
