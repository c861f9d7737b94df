import type { CleanOptions } from '../../clean.ts';
import type { LoadOptions } from '../../load-rules.ts';
import type { Capture } from '../../model/capture.ts';
import type { Disposition, Stage } from '../../model/errors.ts';
import type { Limits } from './watchdog.ts';

/** What a worker process needs to judge as its parent would. Evidence is a function, and stays at home. */
export interface Setup {
  rules: LoadOptions;
  options: Omit<CleanOptions, 'evidence'>;
  limits: Limits;
}

export type ToWorker = { setup: Setup } | { captures: readonly Capture[] };

/** `outcome` is JSON, one message for each capture, in order: the first unanswered one is the one at work. */
export type FromWorker =
  | { ready: { skipped: readonly string[] } }
  | { outcome: string }
  | { failed: Failure };

/** An error of the set-up, as far as it can cross to the parent. */
export interface Failure {
  message: string;
  /** Of an error that was raised on purpose. */
  known?: { code: string; disposition: Disposition; stage: Stage };
}
