import type { Origin } from '../../model/capture.ts';
import type { Chunks } from '../chunks.ts';
import type { Fields } from './header.ts';
import type { Revisits } from './revisits.ts';

/** One WARC file, or one inside a container. */
export interface Archive {
  /** Path as the user gave it, and the name inside it. */
  origin: Origin;
  /** The file as it is stored, from an offset on; undefined for a stream, which can be read once only. */
  reopen: ((offset: number) => Chunks) | undefined;
}

/** A revisit whose target was not yet read. */
export interface Pending {
  archive: Archive;
  offset: number;
  fields: Fields;
}
/** What one run remembers across its archives. */
export interface Session {
  revisits: Revisits<Archive>;
  pending: Pending[];
}
