import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Surroundings } from './dechrome.ts';

/** An effect on the disk: which it is of those of one kind, and of which kind, where that matters. */
export interface Effect {
  nth: number;
  call?: string;
}

/** Kills a program at one of its effects on the disk. */
export interface Killer {
  /** Has a run that lives note its effects in a file. */
  watch(file: string): Surroundings;
  noted(file: string): Effect[];
  killAt(effect: Effect): Surroundings;
}

export const preload = ['--import', new URL('./die-at.mjs', import.meta.url).href];

/** Kills at calls of Node's file system and of SQLite, writes half done; see there. */
export const byCall: Killer = {
  watch: file => ({ node: preload, env: { DECHROME_EFFECTS: file } }),
  noted: file => Array.from({ length: Number(readFileSync(file, 'utf8')) }, (_, i) => ({ nth: i + 1 })),
  killAt: ({ nth }) => ({ node: preload, env: { DECHROME_DIE_AT: String(nth) } }),
};

const CALLS = ['write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'ftruncate', 'unlink', 'mkdir'];
export const SYSTEM_CALLS = CALLS.join(',');
/** By which threads are woken. */
const NO_EFFECT = /^write\(\d+, "(?:\\1(?:\\0){7}|\\0)", \d\)/;

/** Kills at system calls of the main thread, those within SQLite among them. What is injected counts each call apart. */
export const bySystemCall: Killer = {
  watch: file => ({ under: ['strace', '-q', '-o', file, '-e', `trace=${SYSTEM_CALLS}`] }),
  noted: file => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const effects = CALLS.flatMap(call => {
      const own = lines.filter(line => line.startsWith(`${call}(`));
      return own.map((line, i) => ({ line, call, nth: i + 1 }));
    });
    return effects.filter(({ line }) => !NO_EFFECT.test(line));
  },
  killAt: ({ call, nth }) => ({
    under: ['strace', '-q', '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${nth}`],
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
