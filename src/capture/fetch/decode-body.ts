import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { blankEndedGzip } from '../blank-ended-gzip.ts';
import { type Exchange, headerOf } from './exchange.ts';
import { FetchError } from './failure.ts';

type Decode = (body: Buffer, options: { maxOutputLength: number; finishFlush?: number }) => Promise<Buffer>;

const zlibInflate = promisify(inflate) as Decode;
const rawInflate = promisify(inflateRaw) as Decode;

/** What `Accept-Encoding` offers; Node 20 has no zstd. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip) as Decode,
  'x-gzip': promisify(gunzip) as Decode,
  br: promisify(brotliDecompress) as Decode,
  // Half the servers that say `deflate` send it without zlib's head.
  deflate: (body, options) => ((body[0] ?? 0) % 16 === 8 ? zlibInflate : rawInflate)(body, options),
};

/** Encodings that browsers can undo and we cannot; other names are noise that browsers skip. */
const UNSUPPORTED = /^(?:zstd|compress|x-compress|dcb|dcz)$/;

/** Layers of encoding beyond which a body is made to exhaust, not to be read. */
const MAX_LAYERS = 2;

/**
 * Undoes the content encodings of a response, never inflating beyond `maxBytes`.
 * Throws `too-large` or `bad-encoding`.
 */
export async function decodeBody(
  { url, headers, body, truncated, excess }: Omit<Exchange, 'content'>,
  maxBytes: number,
): Promise<Buffer> {
  const layers = encodings(headerOf(headers, 'content-encoding') ?? '');
  if (layers.length > MAX_LAYERS) {
    throw new FetchError('bad-encoding', `${url}: ${layers.length} content encodings on top of each other`);
  }
  let content = body;
  // What is cut at a length that is too small ends as early as what broke off.
  const cut = truncated || excess;
  for (const name of layers.reverse()) content = await undo(content, name, { url, maxBytes, cut });
  return content;
}

async function undo(
  body: Buffer,
  name: string,
  { url, maxBytes, cut }: { url: string; maxBytes: number; cut: boolean },
): Promise<Buffer> {
  const decode = DECODERS[name];
  if (decode === undefined)
    throw new FetchError('bad-encoding', `${url}: content encoding ${name} is unknown`);
  if (body.length === 0) return body;
  const flush = name === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  try {
    return await decode(body, { maxOutputLength: maxBytes, ...(cut && { finishFlush: flush }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, maxBytes);
    const whole = name.endsWith('gzip') ? blankEndedGzip(body, maxBytes) : undefined;
    if (whole !== undefined) return whole;
    throw new FetchError('bad-encoding', `${url}: the body is not valid ${name}`, error);
  }
}

export function tooLarge(url: string, maxBytes: number): FetchError {
  return new FetchError('too-large', `${url}: larger than ${maxBytes} bytes; --max-bytes sets the limit`);
}

function encodings(value: string): string[] {
  return value
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => Object.hasOwn(DECODERS, name) || UNSUPPORTED.test(name));
}
