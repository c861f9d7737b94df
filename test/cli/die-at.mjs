/**
 * Preloaded into the program: kills it with SIGKILL at its effect number DECHROME_DIE_AT on the disk, before it is
 * made, or half done if it is a write; after number DECHROME_STARVE_AT, takes all file descriptors that are left. A run
 * that lives leaves the number of its effects in the file DECHROME_EFFECTS. Workers make none that last, and are let
 * be.
 */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const Database = createRequire(import.meta.url)('libsql');
const { DECHROME_DIE_AT: dieAt, DECHROME_STARVE_AT: starveAt, DECHROME_EFFECTS: effectsFile } = process.env;
const { openSync, writeFileSync, writeSync } = fs;
let effects = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
}

function starve() {
  try {
    while (true) openSync('/dev/null');
  } catch {
    // As wanted.
  }
}

/** Counts calls of these methods that `matters` says are effects. */
function watch(owner, names, { matters = () => true, half = () => {} } = {}) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = function (...args) {
      if (matters(...args)) effects++;
      if (matters(...args) && effects === Number(starveAt)) queueMicrotask(starve);
      if (matters(...args) && effects === Number(dieAt)) {
        half(...args);
        die();
      }
      return original.apply(this, args);
    };
  }
}

if (!process.send) {
  const opensToWrite = { matters: (_path, flags = 'r') => flags !== 'r' };
  const names = [
    'mkdir',
    'rename',
    'rm',
    'unlink',
    'truncate',
    'writeFile',
    'appendFile',
    'copyFile',
    'link',
  ];
  const sync = names.map(name => `${name}Sync`);
  watch(fs, [...sync, 'fsyncSync', 'fdatasyncSync', 'ftruncateSync']);
  // Closing what was read is no effect.
  const written = new Set();
  const { openSync: open, closeSync: close } = fs;
  fs.openSync = (path, flags = 'r', mode) => {
    const descriptor = open(path, flags, mode);
    if (flags !== 'r') written.add(descriptor);
    return descriptor;
  };
  fs.closeSync = descriptor => {
    written.delete(descriptor);
    return close(descriptor);
  };
  watch(fs, ['closeSync'], { matters: descriptor => written.has(descriptor) });
  watch(fs, ['openSync'], opensToWrite);
  watch(fs, ['writeSync'], {
    half: (descriptor, data, at = 0) => writeSync(descriptor, data.subarray(at, at + (data.length - at) / 2)),
  });
  watch(fs.promises, names);
  watch(fs.promises, ['open'], opensToWrite);
  watch(Database.prototype, ['exec']);
  const statement = new Database(':memory:').prepare('SELECT 1');
  watch(Object.getPrototypeOf(statement), ['run']);
  syncBuiltinESMExports();
  if (effectsFile) process.on('exit', () => writeFileSync(effectsFile, String(effects)));
}
