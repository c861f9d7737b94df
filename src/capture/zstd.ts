import type { XXHashAPI } from 'xxhash-wasm';
import type { Chunks } from './chunks.ts';
import { unreadable } from './failure.ts';
import type { Damage, Segment } from './segments.ts';
import { plainSegments } from './segments.ts';
import { Tape } from './tape.ts';
import {
  BLOCK_HEADER,
  beginsWithDictionary,
  blockHeader,
  type FrameHeader,
  frameHeader,
  isSkippable,
  isZstd,
  MAX_FRAME_HEADER,
} from './zstd-frame.ts';

/** What the reference decompressor accepts too, unless told otherwise. */
const MAX_WINDOW = 1 << 27;
const CHECKSUM = 4;
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * Decompresses as the output is asked for. Throws `truncated-zstd` or `damaged-zstd`, also after some output.
 */
export async function* unzstd(chunks: Chunks): AsyncGenerator<Buffer> {
  for await (const segment of zstdSegments(chunks)) {
    if ('damage' in segment) throw unreadable(segment.damage.code, segment.damage.why);
    yield segment.bytes;
  }
}

/**
 * The frames of a compressed stream; behind a damaged one reading goes on at the next. Frames are checked by
 * their structure, and by their size and checksum where they state them. An archive that brings a dictionary of its
 * own (https://iipc.github.io/warc-specifications/specifications/warc-zstd/) is refused as a whole, with one damage.
 */
export async function* zstdSegments(chunks: Chunks): AsyncGenerator<Segment> {
  const tape = new Tape(plainSegments(chunks));
  try {
    await tape.fill(MAX_FRAME_HEADER);
    if (beginsWithDictionary(tape.bytes(0))) {
      const why =
        'the archive is packed with a dictionary that it brings along; unpack it with `zstd -d -D` first';
      yield { damage: { at: 0, code: 'zstd-dictionary', why } };
      return;
    }
    while ((await tape.fill(MAX_FRAME_HEADER)) > 0) {
      const at = tape.offsetAt(0);
      const problem = yield* readFrame(tape, at);
      if (problem === undefined) continue;
      yield { damage: { at, ...problem } };
      await seekFrame(tape);
    }
  } finally {
    await tape.close();
  }
}

type Problem = Omit<Damage, 'at'> | undefined;

/** Leaves the tape behind the frame, or where its damage is. */
async function* readFrame(tape: Tape, at: number): AsyncGenerator<Segment, Problem> {
  const head = tape.bytes(0, MAX_FRAME_HEADER);
  if (isSkippable(head) && head.length >= 8) return await skip(tape, head.readUInt32LE(4) + 8);
  if (!isZstd(head))
    return MAGIC.subarray(0, head.length).equals(head) ? truncated() : damaged('no frame begins here');
  const header = frameHeader(head);
  if (header === undefined)
    return head.length < MAX_FRAME_HEADER ? truncated() : damaged('its header is invalid');
  if (header.window > MAX_WINDOW)
    return { code: 'too-large', why: `the Zstandard window of ${header.window} bytes is over the limit` };
  if (header.dictionary !== 0) {
    return {
      code: 'zstd-dictionary',
      why: 'the Zstandard data needs a dictionary; compress it again without one',
    };
  }
  return yield* readBlocks(tape, at, header);
}

async function* readBlocks(tape: Tape, at: number, header: FrameHeader): AsyncGenerator<Segment, Problem> {
  const { Decompress } = await import('fzstd');
  const sum = header.checksum ? (await loadHashes()).create64() : undefined;
  const output: Uint8Array[] = [];
  const decompress = new Decompress(data => output.push(data));
  let produced = 0;
  let start = true;
  for (let size = header.size, last = false; !last; size = 0) {
    if ((await tape.fill(size + BLOCK_HEADER)) < size + BLOCK_HEADER) return truncated();
    const block = blockHeader(tape.bytes(size));
    if (block === undefined) return damaged('a block is invalid');
    const end = size + BLOCK_HEADER + block.size;
    last = block.last;
    if ((await tape.fill(end)) < end) return truncated();
    try {
      decompress.push(Uint8Array.from(tape.bytes(0, end)), last && !header.checksum);
    } catch (error) {
      return damaged((error as Error).message);
    }
    tape.drop(end);
    for (const data of output.splice(0)) {
      if (data.length === 0) continue;
      produced += data.length;
      sum?.update(data);
      yield { bytes: Buffer.from(data.buffer, data.byteOffset, data.length), at, plain: false, start };
      start = false;
    }
  }
  if (header.contentSize !== undefined && produced !== header.contentSize)
    return damaged('its content has another size');
  return sum && (await checkSum(tape, sum.digest()));
}

let hashes: Promise<XXHashAPI> | undefined;

function loadHashes(): Promise<XXHashAPI> {
  hashes ??= import('xxhash-wasm').then(({ default: xxhash }) => xxhash());
  return hashes;
}

/** The lower half of the XXH64 of the content stands behind the last block (RFC 8878, 3.1.1). */
async function checkSum(tape: Tape, sum: bigint): Promise<Problem> {
  if ((await tape.fill(CHECKSUM)) < CHECKSUM) return truncated();
  const stated = tape.bytes(0, CHECKSUM).readUInt32LE();
  if (BigInt(stated) !== (sum & 0xffff_ffffn)) return damaged('its checksum does not fit');
  tape.drop(CHECKSUM);
  return undefined;
}

async function skip(tape: Tape, size: number): Promise<Problem> {
  let left = size;
  while (left > 0) {
    const held = Math.min(left, await tape.fill(1));
    if (held === 0) return truncated();
    tape.drop(held);
    left -= held;
  }
  return undefined;
}

async function seekFrame(tape: Tape): Promise<void> {
  while ((await tape.fill(65_536)) > 0) {
    const next = tape.bytes(0).indexOf(MAGIC, 1);
    if (next >= 0) return tape.drop(next);
    tape.drop(tape.stopped ? tape.held : Math.max(1, tape.held - MAGIC.length));
  }
}

function truncated(): Problem {
  return { code: 'truncated-zstd', why: 'the Zstandard data ends too early; get the file again' };
}

function damaged(what: string): Problem {
  return { code: 'damaged-zstd', why: `the Zstandard data is damaged (${what}); get the file again` };
}
