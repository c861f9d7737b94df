import type { Chunks } from './chunks.ts';

/** Stands for a line that was longer than allowed. */
export const TOO_LONG = Symbol('line too long');

const NEWLINE = 0x0a;

/** The lines of a stream as they arrive, without their ends; never holds more than `maxLine` bytes of one. */
export async function* splitLines(chunks: Chunks, maxLine: number): AsyncGenerator<Buffer | typeof TOO_LONG> {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size > maxLine) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = () => {
    const line = size > maxLine ? TOO_LONG : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      add(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(bytes.subarray(start));
  }
  if (size > 0) yield take();
}
