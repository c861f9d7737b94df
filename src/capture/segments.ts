import type { Chunks } from './chunks.ts';

/** A stretch of an archive, decompressed. */
export interface Stretch {
  bytes: Buffer;
  /** Offset in the file: of the first byte, or of the compressed member that the bytes are in. */
  at: number;
  /** Whether offsets grow with the bytes, that is, nothing was compressed. */
  plain: boolean;
  /** A compressed member begins here. */
  start: boolean;
}

/** What cannot be read. The stretches before it are not continued by those after it. */
export interface Damage {
  at: number;
  code: string;
  why: string;
}

export type Segment = Stretch | { damage: Damage };
export type Segments = AsyncIterable<Segment>;

/** An uncompressed archive. */
export async function* plainSegments(chunks: Chunks): AsyncGenerator<Segment> {
  let at = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    yield { bytes, at, plain: true, start: false };
    at += bytes.length;
  }
}
