/** Preloaded into the program and its workers: appends to the file MEMORY_SAMPLES what memory they hold. */
import { appendFileSync } from 'node:fs';

const PERIOD = 1000;
const { MEMORY_SAMPLES: file } = process.env;

setInterval(() => {
  const { rss } = process.memoryUsage();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  const sample = {
    of: process.send ? 'worker' : 'main',
    pid: process.pid,
    at: Date.now(),
    rss,
    held: heapUsed + external,
  };
  appendFileSync(file, `${JSON.stringify(sample)}\n`);
}, PERIOD).unref();
