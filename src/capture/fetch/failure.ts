import { DechromeError } from '../../model/errors.ts';

/** Why a URL gave no capture. Stable: written to the journal and to logs. */
export type FetchCode =
  | 'bad-url'
  | 'unsupported-scheme'
  | 'address-refused'
  | 'dns-failure'
  | 'connect-failed'
  | 'tls-failure'
  | 'connect-timeout'
  | 'headers-timeout'
  | 'body-timeout'
  | 'total-timeout'
  | 'aborted'
  | 'connection-lost'
  | 'bad-response'
  | 'too-large'
  | 'bad-encoding'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'robots-disallowed'
  | 'robots-unreachable'
  | 'http-status'
  /** The host wants to be left alone for longer than a run waits; the URL stays for a later one. */
  | 'deferred';

/** Faults that may be gone the next time the same request is made. */
const TRANSIENT: ReadonlySet<FetchCode> = new Set([
  'dns-failure',
  'connect-failed',
  'connect-timeout',
  'headers-timeout',
  'body-timeout',
  'connection-lost',
]);

/** A fetch that failed. `disposition` is `retry` where the same request may succeed later. */
export class FetchError extends DechromeError {
  override readonly name = 'FetchError';
  declare readonly code: FetchCode;

  constructor(code: FetchCode, message: string, cause?: unknown) {
    super(code, message, { disposition: TRANSIENT.has(code) ? 'retry' : 'quarantine', stage: 'read', cause });
  }
}
