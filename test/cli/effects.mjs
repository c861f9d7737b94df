/** Knows of every effect that this process is about to have on the disk: calls of Node's file system and of SQLite. */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const Database = createRequire(import.meta.url)('libsql');
const NAMES = ['mkdir', 'rename', 'rm', 'unlink', 'truncate', 'writeFile', 'appendFile', 'copyFile', 'link'];

/**
 * Has `tell` hear of each effect before it is made, by the name of what is called. Of a write it gets a function,
 * too, that makes the first half of it. What it throws is what the caller gets. Returns how to stop.
 */
export function watchEffects(tell) {
  const undo = [];
  let isTelling = false;
  const heard = (name, half) => {
    // Whoever is told may have effects of his own.
    if (isTelling) return;
    isTelling = true;
    try {
      tell(name, half);
    } finally {
      isTelling = false;
    }
  };
  const replace = (owner, name, make) => {
    const original = owner[name];
    owner[name] = make(original);
    undo.push(() => {
      owner[name] = original;
    });
  };
  const watch = (owner, names, matters = () => true) => {
    for (const name of names) {
      replace(
        owner,
        name,
        original =>
          function (...args) {
            if (matters(...args)) heard(name);
            return original.apply(this, args);
          },
      );
    }
  };

  const toWrite = (_path, flags = 'r') => flags !== 'r';
  // Closing what was read is no effect.
  const written = new Set();
  replace(fs, 'openSync', open => (path, flags = 'r', mode) => {
    const descriptor = open(path, flags, mode);
    if (flags !== 'r') written.add(descriptor);
    return descriptor;
  });
  watch(fs, ['closeSync'], descriptor => written.delete(descriptor));
  watch(fs, ['openSync'], toWrite);
  replace(fs, 'writeSync', write => (descriptor, data, at = 0) => {
    let done = 0;
    heard('writeSync', () => {
      done = write(descriptor, data.subarray(at, at + ((data.length - at) >> 1)));
    });
    return done + write(descriptor, data, at + done);
  });
  const sync = NAMES.map(name => `${name}Sync`);
  watch(fs, [...sync, 'fsyncSync', 'fdatasyncSync', 'ftruncateSync']);
  watch(fs.promises, NAMES);
  watch(fs.promises, ['open'], toWrite);
  // There, what `tell` throws has to come as the rejection that it would be.
  for (const name of [...NAMES, 'open'])
    replace(
      fs.promises,
      name,
      call =>
        async (...args) =>
          call(...args),
    );
  watch(Database.prototype, ['exec'], sql => sql !== 'ROLLBACK');
  watch(Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')), ['run']);
  syncBuiltinESMExports();
  return () => {
    for (const restore of undo.reverse()) restore();
    syncBuiltinESMExports();
  };
}
