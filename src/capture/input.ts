import type { Origin, SourceItem } from '../model/capture.ts';
import { makeCapture } from './capture.ts';
import { type Chunks, tooLarge } from './chunks.ts';
import type { Facts } from './facts.ts';
import { failed, unreadable } from './failure.ts';
import type { Filter, FilterOptions } from './filter.ts';
import { isBinary, sniffMediaType } from './media-type.ts';
import type { Session } from './warc/session.ts';

export interface SourceOptions extends FilterOptions {
  /** What named files and standard input are; by default told by name, else by content. */
  inputFormat?: InputFormat;
  /** Field of JSON items that holds the HTML. */
  htmlField?: string;
  /** Largest page in bytes, decompressed; larger ones fail as `too-large`. 20 MB by default. */
  maxBytes?: number;
}
export type InputFormat = 'auto' | 'ndjson' | 'html' | 'text' | 'warc';

export const MAX_BYTES = 20_000_000;

/** The options, completed. */
export interface Settings extends SourceOptions {
  maxBytes: number;
  filter: Filter;
}

/** One input, opened, as the reader of a format gets it. */
export interface Input {
  /** Path as the user gave it, or `-`. */
  file: string;
  /** The bytes as they are stored, and the same decompressed; only one of the two can be read. */
  raw: Chunks;
  chunks: Chunks;
  /** The stored bytes from an offset on, once more; undefined for a stream. */
  reopen: ((offset: number) => Chunks) | undefined;
  options: Settings;
  session: Session;
}

export interface Format {
  /** With their dot, lower-case, without `.gz` or `.zst`. */
  extensions: readonly string[];
  /** Whether an input whose name doesn't tell is of this format, by its first bytes. */
  sniff(head: Buffer): boolean;
  /** Yields what the input holds, in order. What it throws becomes a failure of the whole input. */
  read(input: Input): AsyncIterable<SourceItem>;
}

export interface PageParts extends Facts {
  key: string;
  origin: Origin;
  bytes: Uint8Array;
  /** The bytes were a string before, so whatever is in it is text. */
  wasString?: boolean;
}

/** A capture of one page's bytes, or why they are none: too large, or binary. */
export function pageItem({ mediaType, wasString, ...parts }: PageParts, maxBytes: number): SourceItem {
  const { bytes, key, origin } = parts;
  if (bytes.length > maxBytes) return failed(key, origin, tooLarge(maxBytes));
  if (!wasString && mayBeText(mediaType) && isBinary(bytes)) {
    const why = 'binary data, neither HTML nor text; leave it out or name its format with --input-format';
    return failed(key, origin, unreadable('binary', why));
  }
  return { capture: makeCapture({ ...parts, mediaType: mediaType ?? sniffMediaType(bytes) }) };
}

function mayBeText(mediaType: string | undefined): boolean {
  return mediaType === undefined || /^text\/|html|xml|json/.test(mediaType);
}
