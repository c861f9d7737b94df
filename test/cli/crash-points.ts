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
  /** Looks at what a run has left that was disturbed. */
  inspect?(path: string, ended: Ended): void;
}

/**
 * Kills the program at every `stride`-th of its effects on the disk, and has it run again each time: what comes of
 * that cannot be told from an undisturbed run. Returns how many runs did not come to their end.
 */
export async function killAtEffects(
  { args, prepare, read, inspect }: Scene,
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
  const notes = join(folder(), 'effects');
  const wanted = await come(copyOf(before), killer.watch(notes));
  expect(wanted).toMatchObject({ code: 0, strays: [] });
  const effects = killer.noted(notes).filter((_, i) => i % stride === 0);
  let kills = 0;
  const lane = async () => {
    for (let at = effects.shift(); at !== undefined; at = effects.shift()) {
      const path = copyOf(before);
      const ended = await run(args, path, killer.killAt(at));
      if (ended.code !== 0) kills++;
      inspect?.(path, ended);
      expect(await come(path, {}), `killed at effect ${at.nth}${at.call ? ` (${at.call})` : ''}`).toEqual(
        wanted,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return kills;
}

export interface Ended {
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
