import { setTimeout as sleep } from 'node:timers/promises';

export interface Clock {
  now(): Date;
  /** Waits until a time, or until the signal, whichever comes first. */
  until(time: Date, signal: AbortSignal): Promise<void>;
}

/** Looks at the clock so often, for it may be set, and machines sleep. */
const LOOK = 30_000;

export const systemClock: Clock = {
  now: () => new Date(),
  async until(time, signal) {
    while (!signal.aborted) {
      const left = time.getTime() - Date.now();
      if (left <= 0) return;
      await sleep(Math.min(left, LOOK), undefined, { signal }).catch(() => {});
    }
  },
};
