import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Surroundings } from './dechrome.ts';

/** Kills a program at one of its effects on the disk, which it counts. */
export interface Killer {
  /** Counts the effects of a run that lives into a file. */
  count(file: string): Surroundings;
  counted(file: string): number;
  killAt(effect: number): Surroundings;
}

export const preload = ['--import', new URL('./die-at.mjs', import.meta.url).href];

/** Kills at calls of Node's file system and of SQLite, writes half done; see there. */
export const byCall: Killer = {
  count: file => ({ node: preload, env: { DECHROME_EFFECTS: file } }),
  counted: file => Number(readFileSync(file, 'utf8')),
  killAt: effect => ({ node: preload, env: { DECHROME_DIE_AT: String(effect) } }),
};

export const SYSTEM_CALLS = 'write,pwrite64,fsync,fdatasync,rename,ftruncate,unlink,mkdir';

/** Kills at system calls of the main thread, those within SQLite among them. */
export const bySystemCall: Killer = {
  count: file => ({ under: ['strace', '-q', '-o', file, '-e', `trace=${SYSTEM_CALLS}`] }),
  counted: file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => /^\w+\(/.test(line)).length,
  killAt: effect => ({
    under: ['strace', '-q', '-o', '/dev/null', '-e', `inject=${SYSTEM_CALLS}:signal=KILL:when=${effect}`],
  }),
};

export function canTrace(): boolean {
  try {
    execFileSync('strace', ['-q', '-o', '/dev/null', 'true']);
    return true;
  } catch {
    return false;
  }
}
