import type { Exchange } from '../exchange.ts';
import type { IndexEntry } from './cdxj.ts';
import type { Original } from './warc-record.ts';

/** A page with all responses on the way to it, ready to be kept. */
export interface Visit {
  /** The URL as it was asked for. */
  url: string;
  /** At least one; the page's own is the last. */
  hops: readonly Exchange[];
  /** What is archived already and has not changed since. */
  original?: Original;
}

/** Bytes that will stand in a file, before they do: what tells after a crash whether they got there. */
export interface Write {
  /** Path relative to the store's folder. */
  file: string;
  offset: number;
  length: number;
  /** sha256 of the bytes, hex. */
  digest: string;
}

/** What keeping a visit means, before anything is written. */
export interface Plan {
  writes: readonly Write[];
  entries: readonly IndexEntry[];
  /** Of the page itself, for later revisits; undefined when this was one. */
  kept: Original | undefined;
}

/**
 * Where captures go. `plan` reserves and `write` carries out, in the order of the plans; between the two the
 * caller notes the plan durably, so that a crash in between leaves either the whole visit or nothing.
 */
export interface CaptureStore {
  /** Archives hold what was answered, whatever it was; other stores only pages. */
  readonly keepsErrors: boolean;
  plan(visit: Visit): Promise<{ plan: Plan; write: () => Promise<void> }>;
  /** After a crash: whether the writes are all there. Undoes them where they are not. */
  recover(writes: readonly Write[]): Promise<boolean>;
}
