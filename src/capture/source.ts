import { createReadStream } from 'node:fs';
import type { SourceItem } from '../model/capture.ts';
import { type Chunks, gunzip, isGzip, peek } from './chunks.ts';
import type { Facts } from './facts.ts';
import { failed } from './failure.ts';
import { expand } from './files.ts';
import { ndjson } from './formats/ndjson.ts';
import { readPage } from './formats/page.ts';
import { formatOfContent, formatOfName } from './formats/registry.ts';
import { type Format, type Input, MAX_BYTES, type SourceOptions } from './input.ts';
import { mediaTypeOfName } from './media-type.ts';
import { readSidecar } from './sidecar.ts';

export type { SourceOptions } from './input.ts';

const CHUNK = 262_144;
/** What sniffing looks at. */
const HEAD = 1024;

/**
 * Reads files, folders, globs and `-` (standard input), one after the other, as a stream of captures. Never
 * throws for what an input is or contains: what cannot be read comes as `failed`, and the rest goes on.
 */
export async function* readSources(
  inputs: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  const settings = { ...options, maxBytes: options.maxBytes ?? MAX_BYTES };
  for (const input of inputs) {
    if (input === '-') yield* readInput({ file: '-', chunks: process.stdin, options: settings });
    else yield* readPath(input, settings);
  }
}

async function* readPath(path: string, options: Input['options']): AsyncGenerator<SourceItem> {
  for await (const found of expand(path)) {
    if (!('file' in found)) yield found;
    else {
      const chunks = createReadStream(found.file, { highWaterMark: CHUNK });
      yield* readInput({ file: found.file, chunks, options }, await readSidecar(found.file));
    }
  }
}

async function* readInput(input: Input, facts: Facts = {}): AsyncGenerator<SourceItem> {
  const { file, options } = input;
  try {
    const { chunks, head } = await opened(input);
    const format = formatOf(file, head, options.inputFormat ?? 'auto');
    if (format !== undefined) yield* format.read({ file, chunks, options });
    else yield* readPage({ file, chunks, options }, { ...typeOf(file, options.inputFormat), ...facts });
  } catch (error) {
    yield failed(file, { file }, error);
  }
}

/** The decompressed stream, and its beginning. */
async function opened({ chunks }: Input): Promise<{ head: Buffer; chunks: Chunks }> {
  const raw = await peek(chunks, enoughForGzip);
  return peek(isGzip(raw.head) ? gunzip(raw.chunks) : raw.chunks, enoughToSniff);
}

function enoughForGzip(head: Buffer): boolean {
  return head.length >= 2;
}

/** A line that arrives alone must not wait for the next. */
function enoughToSniff(head: Buffer): boolean {
  return head.length >= HEAD || /\S.*\n/.test(head.toString('latin1'));
}

function formatOf(file: string, head: Buffer, wanted: SourceOptions['inputFormat']): Format | undefined {
  const named = formatOfName(file);
  if (wanted === 'ndjson') return ndjson;
  if (named !== undefined) return named;
  if (mediaTypeOfName(file) !== undefined || wanted === 'html' || wanted === 'text') return undefined;
  return formatOfContent(head);
}

function typeOf(file: string, wanted: SourceOptions['inputFormat']): Facts {
  if (wanted === 'html') return { mediaType: 'text/html' };
  if (wanted === 'text') return { mediaType: 'text/plain' };
  const mediaType = mediaTypeOfName(file);
  return mediaType === undefined ? {} : { mediaType };
}
