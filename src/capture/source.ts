import { stat } from 'node:fs/promises';
import type { SourceItem } from '../model/capture.ts';
import type { Chunks } from './chunks.ts';
import type { Facts } from './facts.ts';
import { failed } from './failure.ts';
import { expand } from './files.ts';
import { makeFilter } from './filter.ts';
import { ndjson } from './formats/ndjson.ts';
import { readPage } from './formats/page.ts';
import { formatOfContent, formatOfName } from './formats/registry.ts';
import { warc } from './formats/warc.ts';
import { type Format, MAX_BYTES, type Settings, type SourceOptions } from './input.ts';
import { mediaTypeOfName } from './media-type.ts';
import { urlOfMirrored } from './mirror.ts';
import { fileChunks, isHtmlFile, openChunks } from './open.ts';
import { readSidecar } from './sidecar.ts';
import { readPending } from './warc/archive.ts';
import { Revisits } from './warc/revisits.ts';
import type { Session } from './warc/session.ts';

export type { SourceOptions } from './input.ts';

interface Stored {
  file: string;
  chunks: Chunks;
  reopen: ((offset: number) => Chunks) | undefined;
  /** From the sidecar. */
  facts?: Facts;
  /** The address that the path suggests. */
  guessed?: string | undefined;
}

/**
 * Reads files, folders, globs and `-` (standard input), one after the other, as a stream of captures. Never
 * throws for what an input is or contains: what cannot be read comes as `failed`, and the rest goes on.
 * Throws `UsageError` for filters that cannot be understood.
 */
export async function* readSources(
  inputs: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  const settings = { ...options, maxBytes: options.maxBytes ?? MAX_BYTES, filter: makeFilter(options) };
  for await (const item of readInputs(inputs, settings)) {
    if ('failed' in item || settings.filter.capture(item.capture)) yield item;
  }
}

async function* readInputs(inputs: readonly string[], settings: Settings): AsyncGenerator<SourceItem> {
  const session: Session = { revisits: new Revisits(), pending: [] };
  for (const input of inputs) {
    if (input === '-') {
      yield* readStored({ file: '-', chunks: process.stdin, reopen: undefined }, settings, session);
    } else yield* readPath(input, settings, session);
  }
  yield* readPending(settings, session);
}

async function* readPath(path: string, settings: Settings, session: Session): AsyncGenerator<SourceItem> {
  for await (const found of expand(path, settings.htmlField !== undefined)) {
    if (!('file' in found)) {
      yield found;
      continue;
    }
    const { file, mirror, guess } = found;
    if (guess && !(await isHtmlFile(file))) continue;
    const size = await sizeOf(file);
    const reopen = size !== undefined ? (offset: number) => fileChunks(file, offset) : undefined;
    const facts = await readSidecar(file);
    const guessed = mirror && urlOfMirrored(file, mirror);
    const chunks = fileChunks(file, 0, size);
    try {
      yield* readStored({ file, chunks, reopen, facts, guessed }, settings, session);
    } finally {
      // Not every format reads its file to the end, or from the front.
      chunks.destroy();
    }
  }
}

async function* readStored(
  { file, chunks: stored, reopen, facts = {}, guessed }: Stored,
  options: Settings,
  session: Session,
): AsyncGenerator<SourceItem> {
  try {
    const { head, raw, chunks } = await openChunks(stored);
    const input = { file, raw, chunks, reopen, options, session };
    const format = formatOf(file, head, options.inputFormat ?? 'auto');
    if (format !== undefined) yield* format.read(input);
    else yield* readPage(input, { ...typeOf(file, options.inputFormat), ...facts }, guessed);
  } catch (error) {
    yield failed(file, { file }, error);
  }
}

function formatOf(file: string, head: Buffer, wanted: SourceOptions['inputFormat']): Format | undefined {
  const named = formatOfName(file);
  if (wanted === 'ndjson') return ndjson;
  if (wanted === 'warc') return warc;
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

/** Of a regular file, in bytes; undefined of others, which can be read only once. */
async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    found => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
}
