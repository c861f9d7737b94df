import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contents, folder, type Surroundings, start } from './dechrome.ts';
import { preload, SYSTEM_CALLS } from './killers.ts';

/** The copies of a folder as a kill at each effect of a run would leave it, each state once, in order. */
export type Recorder = (args: readonly string[], cwd: string, cache: string) => Promise<string[]>;

/** Before each call of Node's file system and of SQLite, and in the middle of each write. */
export const statesOfCalls: Recorder = async (args, cwd, cache) => {
  const states = folder();
  await ended(args, cwd, { node: preload, env: { DECHROME_STATES: states, XDG_CACHE_HOME: cache } });
  return distinct(states);
};

/** After each system call of the main thread that writes: the program is stopped there while its folder is copied. */
export const statesOfSystemCalls: Recorder = async (args, cwd, cache) => {
  const states = folder();
  const log = join(folder(), 'log');
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
  for (let read = 0, n = 0; !isOver; ) {
    const text = readFileSync(log, { encoding: 'utf8', flag: 'a+' });
    if (!text.slice(read).includes('stopped by SIGSTOP')) {
      await sleep(1);
      continue;
    }
    read = text.length;
    n++;
    cpSync(cwd, join(states, `${n} after ${lastCall(text)}`), { recursive: true });
    const [program] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
    process.kill(Number(program), 'SIGCONT');
  }
  return distinct(states);
};

function lastCall(log: string): string {
  return /(\w+)\([^\n]*\n(?:---[^\n]*\n)*$/.exec(log)?.[1] ?? 'a call';
}

async function ended(args: readonly string[], cwd: string, surroundings: Surroundings): Promise<void> {
  const child = start(args, cwd, surroundings);
  child.stdout.resume();
  child.stderr.resume();
  await new Promise(resolve => child.on('close', resolve));
}

/** Of states that look alike to whoever comes next, the first; the others are removed. */
function distinct(states: string): string[] {
  const known = new Set<string>();
  const names = readdirSync(states).sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
  );
  return names
    .map(name => join(states, name))
    .filter(path => {
      const digest = digestOf(path);
      if (known.has(digest)) rmSync(path, { recursive: true });
      const isNew = !known.has(digest);
      known.add(digest);
      return isNew;
    });
}

/** SQLite makes its shared memory anew when nobody has the file open. */
function digestOf(path: string): string {
  const files = Object.entries(contents(path)).filter(([name]) => !name.endsWith('-shm'));
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
