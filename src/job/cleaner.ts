import type { CleanOptions } from '../clean.ts';
import type { LoadOptions } from '../load-rules.ts';
import type { SourceItem } from '../model/capture.ts';
import { CODE, EXTENSION } from '../root.ts';
import { cleanInPool } from './pool/pool.ts';
import type { Cleaned } from './pool/task.ts';

export type { Cleaned } from './pool/task.ts';

/** Turns what a source yields into outcomes, one for each item and in the same order. */
export type Cleaner = (source: AsyncIterable<SourceItem>) => AsyncIterable<Cleaned>;

export interface PoolOptions {
  workers: number;
  rules: LoadOptions;
  options: Omit<CleanOptions, 'evidence'>;
  /** Milliseconds that a capture may take. */
  deadline?: number;
  /** Bytes of memory that a worker may take. */
  maxMemory?: number;
  onSkipped?: (messages: readonly string[]) => void;
  /** The program that the workers run, if not the one that cleans. */
  worker?: URL;
}

const DEADLINE = 30_000;
const MAX_MEMORY = 2 ** 31;
const WORKER = new URL(`job/pool/worker${EXTENSION}`, CODE);

/** Cleans in worker processes; see `cleanInPool`. */
export function inWorkers({ rules, options, ...pool }: PoolOptions): Cleaner {
  const { deadline = DEADLINE, maxMemory = MAX_MEMORY, worker = WORKER } = pool;
  const setup = { rules, options, limits: { deadline, maxMemory } };
  return source => cleanInPool(source, { ...pool, worker, setup });
}
