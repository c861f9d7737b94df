/** One header line as it came: name in its own case, value with one character for each octet. */
export type Header = readonly [name: string, value: string];

/** A request and the response to it, as they went over the wire but for chunking. */
export interface Exchange {
  url: string;
  /** ISO 8601, when the request was made. */
  at: string;
  requestHeaders: readonly Header[];
  status: number;
  statusText: string;
  headers: readonly Header[];
  /** As transferred: still encoded, chunks joined. */
  body: Buffer;
  /** With content encodings undone. */
  content: Buffer;
  /** The server ended before the response did, or broke its framing. */
  truncated: boolean;
  /** The server sent more than the response had announced; that is left out. */
  excess: boolean;
}

/** How long a server may take, in milliseconds, and how much it may send, in bytes. */
export interface Limits {
  /** DNS, TCP and TLS together. */
  connectTimeout: number;
  /** From the request to the end of the response's head. */
  headersTimeout: number;
  /** Between two pieces of the body. */
  bodyTimeout: number;
  /** Everything together; what a server that drips cannot stretch. */
  totalTimeout: number;
  /** Of the body, as transferred and with encodings undone. */
  maxBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  connectTimeout: 10_000,
  headersTimeout: 20_000,
  bodyTimeout: 15_000,
  totalTimeout: 60_000,
  maxBytes: 20_000_000,
};

/** The values of a header, in order, joined as HTTP joins them; undefined where there is none. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  const values = headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}
