import { createHash } from 'node:crypto';
import type { Capture, FailedInput, SourceItem } from '../../model/capture.ts';
import type { Outcome, QuarantinedOutcome } from '../../model/outcome.ts';
import type { Death } from './child.ts';

/** An input with what it became, and how often it had to be tried. */
export interface Cleaned {
  item: SourceItem;
  outcome: Outcome;
  /** The outcome as JSON, where there is such a text anyway. */
  json?: string;
  attempts: number;
}

/** An input on its way through the pool. */
export interface Task {
  item: SourceItem;
  outcome: Outcome | undefined;
  json?: string;
  attempts: number;
}

export const MAX_ATTEMPTS = 3;

export function taskOf(item: SourceItem): Task {
  return 'capture' in item
    ? { item, outcome: undefined, attempts: 0 }
    : { item, outcome: quarantineUnread(item.failed), attempts: 1 };
}

export function bytesOf({ item }: Task): number {
  return 'capture' in item ? item.capture.bytes.length : 0;
}

/** The outcome of an input that no capture could be read from. Its id stands for the place, not for bytes. */
export function quarantineUnread(failed: FailedInput): QuarantinedOutcome {
  const { key, origin, code, reason } = failed;
  const id = createHash('sha256')
    .update(JSON.stringify([key, origin]))
    .digest('hex');
  return { id, key, origin, outcome: 'quarantined', stage: 'read', reason: code, error: reason };
}

/** The outcome of a capture that was cleaned, but whose outcome could not be told. */
export function failedOn({ id, key, origin }: Capture, error: unknown): QuarantinedOutcome {
  return {
    id,
    key,
    origin,
    outcome: 'quarantined',
    stage: 'worker',
    reason: 'internal-error',
    error: String(error),
  };
}

/** The outcome of a capture that ended its worker each time. */
export function poisonous({ id, key, origin }: Capture, how: Death, detail: string): QuarantinedOutcome {
  const error = `ended its worker ${MAX_ATTEMPTS} times, at last: ${detail}`;
  return { id, key, origin, outcome: 'quarantined', stage: 'worker', reason: how, error };
}
