import { Worker } from 'node:worker_threads';

export const OUT_OF_MEMORY = 'out of memory';

/** Runs beside the cleaning, which may be stuck in a loop: as plain JavaScript, so that it needs no loader. */
const WATCH = `
const { writeSync } = require('node:fs');
const { workerData: { maxMemory, parent } } = require('node:worker_threads');
setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > maxMemory;
  if (tooMuch) writeSync(2, '${OUT_OF_MEMORY}');
  if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 100);
`;

/** Kills this process when its memory runs away, or when its parent is gone and nobody else would. */
export function watchOver(maxMemory: number): void {
  const workerData = { maxMemory, parent: process.ppid };
  new Worker(WATCH, { eval: true, workerData, execArgv: [] }).unref();
}
