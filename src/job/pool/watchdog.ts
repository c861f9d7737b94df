import { Worker } from 'node:worker_threads';

/** What a worker that its watchdog kills writes on standard error before. */
export const OUT_OF_MEMORY = 'out of memory';
export const OUT_OF_TIME = 'out of time';

export interface Limits {
  /** Bytes in all, buffers too. */
  maxMemory: number;
  /** Milliseconds that a capture may take. */
  deadline: number;
}

/**
 * Runs beside the cleaning, which may be stuck in a loop: as plain JavaScript, so that it needs no loader. When the
 * system runs out of memory, it is to end this process and not the parent.
 */
const WATCH = `
const { writeFileSync, writeSync } = require('node:fs');
const { workerData: { begun, maxMemory, deadline, parent } } = require('node:worker_threads');
try { writeFileSync('/proc/self/oom_score_adj', '500'); } catch {}
function kill(why) {
  writeSync(2, why);
  process.kill(process.pid, 'SIGKILL');
}
setInterval(() => {
  const since = Atomics.load(begun, 0);
  if (since !== 0n && process.hrtime.bigint() - since > BigInt(deadline) * 1000000n) kill('${OUT_OF_TIME}');
  if (process.memoryUsage.rss() > maxMemory) kill('${OUT_OF_MEMORY}');
  if (process.ppid !== parent) kill('');
}, 50);
`;

/**
 * Kills this process when a capture takes too long or its memory runs away, or when its parent is gone and nobody
 * else would. Needs neither this thread nor the parent to be at leisure.
 */
export class Watchdog {
  /** When the capture at work was begun, in nanoseconds of `process.hrtime`; 0 between captures. */
  private readonly begun = new BigInt64Array(new SharedArrayBuffer(8));

  constructor(limits: Limits) {
    const workerData = { ...limits, begun: this.begun, parent: process.ppid };
    new Worker(WATCH, { eval: true, workerData, execArgv: [] }).unref();
  }

  watch<T>(action: () => T): T {
    Atomics.store(this.begun, 0, process.hrtime.bigint());
    try {
      return action();
    } finally {
      Atomics.store(this.begun, 0, 0n);
    }
  }
}
