import { Readable } from 'node:stream';
import type { AttachmentStream, StructuredHeader } from 'mailparser';
import type { SourceItem } from '../../model/capture.ts';
import { DechromeError } from '../../model/errors.ts';
import { type Chunks, collect } from '../chunks.ts';
import { type Facts, factsOf } from '../facts.ts';
import { unreadable } from '../failure.ts';
import { type Format, type Input, pageItem } from '../input.ts';

type Headers = AttachmentStream['headers'];
interface Page {
  id: string | undefined;
  headers: Headers;
  bytes: Buffer;
  last: boolean;
}

/** What is kept of the end of the file, to see whether it is there. */
const TAIL = 4096;

/** Pages as browsers save them with all that belongs to them; the page itself. */
export const mhtml: Format = {
  extensions: ['.mhtml', '.mht'],
  sniff: head => {
    const text = head.toString('latin1');
    return /^[A-Z][\w-]*: /i.test(text) && /^content-type:\s*multipart\/related/im.test(text);
  },
  read: readMhtml,
};

async function* readMhtml({ file, chunks, options }: Input): AsyncGenerator<SourceItem> {
  const { MailParser } = await import('mailparser');
  const tail = new Tail(chunks);
  const parser = new MailParser({
    checksumAlgo: false,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  });
  // Without types that count as text, pages too come as bytes: their charset is for us to find.
  Object.assign(parser, { textTypes: [] });
  const source = Readable.from(tail.pass(), { objectMode: false });
  source.on('error', error => parser.destroy(error));
  try {
    const parts = source.pipe(parser) as AsyncIterable<AttachmentStream>;
    const page = await pageAmong(parts, () => startOf(parser.headers), options.maxBytes);
    if (page === undefined) throw unreadable('no-page', 'the MHTML holds no HTML');
    const facts = factsOfPart(page.headers, parser.headers || new Map());
    const flags = [
      ...(facts.flags ?? []),
      ...(page.last && !tail.closes(boundaryOf(parser.headers)) ? ['truncated'] : []),
    ];
    const flagged = { ...facts, ...(flags.length > 0 && { flags }), bytes: page.bytes };
    yield pageItem({ key: file, origin: { file }, ...flagged }, options.maxBytes);
  } catch (error) {
    if (error instanceof DechromeError) throw error;
    throw unreadable('damaged-mhtml', `the MHTML is damaged (${(error as Error).message})`, error);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/**
 * The HTML part that the root names as its start (RFC 2387), else the first; `last` if nothing comes behind it.
 */
async function pageAmong(
  parts: AsyncIterable<AttachmentStream>,
  start: () => string | undefined,
  maxBytes: number,
): Promise<Page | undefined> {
  let page: Page | undefined;
  for await (const part of parts) {
    if (part.type !== 'attachment') continue;
    const wanted = start();
    if (page !== undefined) page.last = false;
    if (page !== undefined && (wanted === undefined || page.id === wanted)) return page;
    const id = idOf(part.headers.get('content-id'));
    if (/html/.test(part.contentType) && (page === undefined || id === wanted)) {
      page = {
        id,
        headers: part.headers,
        bytes: await collect(part.content as Chunks, maxBytes),
        last: true,
      };
    } else part.content.resume();
    part.release?.();
  }
  return page;
}

function startOf(headers: Headers | false): string | undefined {
  const type = headers && (headers.get('content-type') as StructuredHeader | undefined);
  return type ? idOf(type.params.start) : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim().replace(/^<|>$/g, '') : undefined;
}

function factsOfPart(part: Headers, root: Headers): Facts {
  const type = part.get('content-type') as StructuredHeader | undefined;
  const charset = type?.params.charset;
  const date = root.get('date');
  const url = [root.get('snapshot-content-location'), part.get('content-location')].find(
    value => typeof value === 'string' && /^https?:/i.test(value),
  );
  return factsOf({
    url: typeof url === 'string' ? url.replace(/\s+/g, '') : undefined,
    capturedAt: date instanceof Date ? date.toISOString() : undefined,
    mediaType: type?.value,
    ...(charset !== undefined && { charset }),
  });
}

function boundaryOf(headers: Headers | false): string | undefined {
  const type = headers && (headers.get('content-type') as StructuredHeader | undefined);
  return type ? type.params.boundary : undefined;
}

/** Passes a stream on and keeps its end. */
class Tail {
  #chunks: Chunks;
  #end = Buffer.alloc(0);

  constructor(chunks: Chunks) {
    this.#chunks = chunks;
  }

  async *pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#chunks) {
      this.#end = Buffer.concat([this.#end, chunk]).subarray(-TAIL);
      yield chunk;
    }
  }

  /** Whether the file has its last boundary; one without parts needs none. */
  closes(boundary: string | undefined): boolean {
    return boundary === undefined || this.#end.includes(`--${boundary}--`);
  }
}
