import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unreadable } from './failure.ts';

export type Chunks = AsyncIterable<Uint8Array>;

/**
 * All bytes of a stream. Throws `too-large` as soon as there are more than `maxBytes`, without reading on.
 */
export async function collect(chunks: Chunks, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
}

export function tooLarge(maxBytes: number): Error {
  return unreadable('too-large', `larger than the limit of ${maxBytes} bytes; --max-bytes raises it`);
}

/**
 * The first bytes of a stream (`enough` says when they suffice; all of a shorter stream), and the whole
 * stream from its beginning.
 */
export async function peek(
  chunks: Chunks,
  enough: (head: Buffer) => boolean,
): Promise<{ head: Buffer; chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (!ended && !enough(head)) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else head = Buffer.concat([head, next.value]);
  }
  return { head, chunks: rejoin(head, ended, iterator) };
}

async function* rejoin(
  head: Buffer,
  ended: boolean,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    while (!ended) {
      const next = await rest.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** Whether the stream that begins so is gzip, as far as it goes. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && (head[1] === 0x8b || head.length === 1);
}

/** Inflates as the output is asked for. Throws `truncated-gzip` or `damaged-gzip`, also after some output. */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const inflate = createGunzip();
  const input = Readable.from(chunks, { objectMode: false });
  input.on('error', error => inflate.destroy(error));
  try {
    yield* input.pipe(inflate);
  } catch (error) {
    throw gzipError(error);
  } finally {
    input.destroy();
  }
}

function gzipError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'Z_BUF_ERROR') {
    return unreadable('truncated-gzip', 'the gzip data ends too early; get the file again', error);
  }
  if (typeof code !== 'string' || !code.startsWith('Z_')) return error;
  return unreadable(
    'damaged-gzip',
    `the gzip data is damaged (${(error as Error).message}); get the file again`,
    error,
  );
}
