import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runToEnd, SCENES } from '../job/scenes.ts';
import { folder } from './dechrome.ts';
import { canTrace } from './killers.ts';
import { type Recorder, statesOfCalls, statesOfSystemCalls } from './states.ts';

/** `npm run soak` goes on from all states. */
const MOST = process.env.DECHROME_KILLS === undefined ? 4 : Number.POSITIVE_INFINITY;

/** Outside of the folders that are compared, and filled by the first run: here only what jobs do counts. */
const CACHE = mkdtempSync(join(tmpdir(), 'dechrome-cache-'));
afterAll(() => rmSync(CACHE, { recursive: true }));

describe.each(Object.entries(SCENES))(
  'whatever state a kill leaves a job in, %s comes to the same',
  (name, prepare) => {
    let wanted: unknown;

    async function goOnFrom(record: Recorder): Promise<void> {
      const before = folder();
      await prepare(before);
      wanted ??= await runToEnd(copyOf(before));
      expect(wanted).toMatchObject({ strays: [] });
      const states = await record(['run', '-q', 'job.yaml'], copyOf(before), CACHE);
      expect(states.length).toBeGreaterThan(10);
      const stride = Math.max(1, states.length / MOST);
      for (let i = 0; i < states.length; i += stride) {
        const state = states[Math.floor(i)]!;
        expect(await runToEnd(state), `${name}, ${basename(state)}`).toEqual(wanted);
      }
      if (MOST > states.length) console.log(`${name}: ${states.length} states`);
    }

    test('calls, writes half done', { timeout: 3_600_000 }, () => goOnFrom(statesOfCalls));

    test.runIf(canTrace())('system calls', { timeout: 3_600_000 }, () => goOnFrom(statesOfSystemCalls));
  },
);

function copyOf(path: string): string {
  const copy = folder();
  for (const name of readdirSync(path)) cpSync(join(path, name), join(copy, name), { recursive: true });
  return copy;
}
