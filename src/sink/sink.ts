import type { Outcome } from '../model/outcome.ts';

/** Where outcomes go. `write` may be called any number of times, then either `close` or `abort` once. */
export interface Sink {
  write(outcome: Outcome): void | Promise<void>;
  /** Makes everything written durable and visible. */
  close(): void | Promise<void>;
  /** Leaves the target as it was before the run, as far as the target allows. */
  abort(): void | Promise<void>;
}

/**
 * A sink that holds the present state: one record for each record key (`recordKeyOf`). Writing a record
 * replaces the one before; writing what gives no record any more removes it; what was only quarantined keeps
 * its last good record. Writing the same again changes nothing, so outcomes may be delivered more than once.
 */
export interface KeyedSink extends Sink {
  /** Takes out the record of a capture that has vanished. Not an error where there is none. */
  remove(recordKey: string): void | Promise<void>;
}
