import type { Outcome } from '../model/outcome.ts';

/** Where outcomes go. `write` may be called any number of times, then either `close` or `abort` once. */
export interface Sink {
  write(outcome: Outcome): void | Promise<void>;
  /** Makes everything written durable and visible. */
  close(): void | Promise<void>;
  /** Leaves the target as it was before the run, as far as the target allows. */
  abort(): void | Promise<void>;
}
