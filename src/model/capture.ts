/** Where a capture came from: enough to find its bytes again. */
export interface Origin {
  /** Path as given by the user, or `-` for standard input. */
  file: string;
  /** 1-based line of an NDJSON file. */
  line?: number;
  /** Byte offset of the record in the (compressed) archive. */
  offset?: number;
  /** Name of the member inside a container (WACZ, MHTML part, HAR entry). */
  member?: string;
  /** WARC-Record-ID. */
  recordId?: string;
}

/** The immutable bytes of one page as saved. */
export interface Capture {
  /** sha256 of the bytes, lower-case hex. */
  id: string;
  /** The caller's own name for the input (NDJSON `id`, URL, or path). Echoed, never interpreted. */
  key: string;
  url?: string;
  /** ISO 8601. */
  capturedAt?: string;
  /** Lower-case type without parameters: `text/html`, `application/xhtml+xml`, `text/plain`, `text/markdown`. */
  mediaType: string;
  /** Charset declared outside the bytes (HTTP header, sidecar); wins over everything but a BOM. */
  charset?: string;
  bytes: Uint8Array;
  origin: Origin;
  /** What the reader noticed: `truncated`, `beyond-content-length`, `digest-mismatch`… */
  flags?: readonly string[];
}

/** What a source yields: a capture, or the reason why an input did not become one. */
export type SourceItem = { capture: Capture } | { failed: FailedInput };

/** An input that could not be read. It still ends as exactly one outcome (`quarantined`). */
export interface FailedInput {
  /** As `Capture.key`. */
  key: string;
  origin: Origin;
  code: string;
  /** For people: names the input and what is wrong with it. */
  reason: string;
}
