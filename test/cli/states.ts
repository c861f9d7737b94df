import { closeSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { folder, type Surroundings, start } from './dechrome.ts';
import { FolderStates } from './folder-states.mjs';
import { preload, SYSTEM_CALLS } from './killers.ts';

/** The copies of a folder as a kill at each effect of a run would leave it, each state once, in order. */
export type Recorder = (args: readonly string[], cwd: string, cache: string) => Promise<string[]>;

/** Before each call of Node's file system and of SQLite, and in the middle of each write. */
export const statesOfCalls: Recorder = async (args, cwd, cache) => {
  const states = folder();
  await ended(args, cwd, { node: preload, env: { DECHROME_STATES: states, XDG_CACHE_HOME: cache } });
  return inOrder(states);
};

/** After each system call of the main thread that writes: the program is stopped there while its folder is copied. */
export const statesOfSystemCalls: Recorder = async (args, cwd, cache) => {
  const states = folder();
  const log = join(folder(), 'log');
  writeFileSync(log, '');
  const child = start(args, cwd, {
    under: ['strace', '-q', '-o', log, '-e', `inject=${SYSTEM_CALLS}:signal=STOP`],
    env: { XDG_CACHE_HOME: cache },
  });
  child.stdout.resume();
  child.stderr.resume();
  let isOver = false;
  child.on('close', () => {
    isOver = true;
  });
  const kept = new FolderStates(cwd, states);
  const read = reader(log);
  for (let text = '', n = 0; !isOver; ) {
    text += read();
    if (!text.includes('stopped by SIGSTOP')) {
      await sleep(1);
      continue;
    }
    kept.keep(`${++n} after ${lastCall(text)}`);
    text = '';
    const [program] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
    process.kill(Number(program), 'SIGCONT');
  }
  return inOrder(states);
};

/** Gives what has been written to a file since the last call. */
function reader(path: string): () => string {
  const file = openSync(path, 'r');
  onTestFinished(() => closeSync(file));
  const room = Buffer.alloc(1 << 16);
  return () => room.toString('utf8', 0, readSync(file, room));
}

function lastCall(log: string): string {
  return /(\w+)\([^\n]*\n(?:---[^\n]*\n)*$/.exec(log)?.[1] ?? 'a call';
}

async function ended(args: readonly string[], cwd: string, surroundings: Surroundings): Promise<void> {
  const child = start(args, cwd, surroundings);
  child.stdout.resume();
  child.stderr.resume();
  await new Promise(resolve => child.on('close', resolve));
}

function inOrder(states: string): string[] {
  const names = readdirSync(states).sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
  );
  return names.map(name => join(states, name));
}
