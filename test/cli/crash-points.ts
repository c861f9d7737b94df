import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { strays } from '../job/scenes.ts';
import { folder, type Surroundings, start } from './dechrome.ts';
import type { Killer } from './killers.ts';

export interface Scene {
  /** Of the program, run in the folder of the scene. */
  args: readonly string[];
  /** Makes the folder as it is before the run. */
  prepare(path: string): Promise<void> | void;
  /** All that readers of the output can tell, of a folder in which the run has come to its end. */
  read(path: string): Promise<unknown> | unknown;
}

/**
 * Kills the program at every `stride`-th of its effects on the disk, and has it run again each time: what comes of
 * that cannot be told from an undisturbed run. Returns how many kills it took.
 */
export async function killAtEffects(
  { args, prepare, read }: Scene,
  killer: Killer,
  stride: number,
): Promise<number> {
  const before = folder();
  await prepare(before);
  const come = async (path: string, surroundings: Surroundings) => {
    const { code, stderr } = await run(args, path, surroundings);
    // When it was, and the number of the run, are others.
    const said = stderr.replace(/"(?:time|run)":\d+,/g, '');
    return { code, said, output: await read(path), strays: strays(path) };
  };
  const count = join(folder(), 'effects');
  const wanted = await come(copyOf(before), killer.count(count));
  expect(wanted).toMatchObject({ code: 0, strays: [] });
  const effects = killer.counted(count);
  const points = Array.from({ length: Math.ceil(effects / stride) }, (_, i) => 1 + i * stride);
  let kills = 0;
  const lane = async () => {
    for (let at = points.shift(); at !== undefined; at = points.shift()) {
      const path = copyOf(before);
      const { signal } = await run(args, path, killer.killAt(at));
      if (signal === 'SIGKILL') kills++;
      expect(await come(path, {}), `killed at effect ${at} of ${effects}`).toEqual(wanted);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return kills;
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

function run(args: readonly string[], cwd: string, surroundings: Surroundings): Promise<Ended> {
  const env = { ...surroundings.env, XDG_CACHE_HOME: join(cwd, 'cache') };
  const child = start(args, cwd, { ...surroundings, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end();
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ code, signal, stderr })));
}

function copyOf(path: string): string {
  const copy = folder();
  cpSync(path, copy, { recursive: true });
  return copy;
}
