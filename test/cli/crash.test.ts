import { expect, test } from 'vitest';
import { surviveCleaning, surviveRuns } from '../job/crash.ts';
import { folder } from './dechrome.ts';

/** `npm run soak` kills far more often. */
const { DECHROME_KILLS } = process.env;

test.each([
  ['a job', 14, surviveRuns],
  ['cleaning', 6, surviveCleaning],
])(
  'killed again and again, %s loses and doubles nothing',
  { timeout: 20_000_000 },
  async (_, few, survive) => {
    const kills = Number(DECHROME_KILLS ?? few);
    const seed = Number(process.env.DECHROME_SEED ?? Date.now() % 100_000);
    await expect(survive(folder(), kills, randomOf(seed)), `DECHROME_SEED=${seed}`).resolves.toBeUndefined();
  },
);

/** Numbers that a seed repeats (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
