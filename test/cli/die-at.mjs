/**
 * Preloaded into the program: kills it with SIGKILL at its effect number DECHROME_DIE_AT on the disk, before it is
 * made, or half done if it is a write; after number DECHROME_STARVE_AT, takes all file descriptors that are left; from
 * number DECHROME_FAIL_AT on, has them fail with the error DECHROME_FAIL; with DECHROME_STATES, copies its folder at
 * each effect into that one, as a kill would leave it, if that is a new state. A run that lives leaves the number of
 * its effects in the file DECHROME_EFFECTS. Workers make none that last, and are let be.
 */
import { openSync, writeFileSync } from 'node:fs';
import { watchEffects } from './effects.mjs';
import { FolderStates } from './folder-states.mjs';

const {
  DECHROME_DIE_AT: dieAt,
  DECHROME_STARVE_AT: starveAt,
  DECHROME_FAIL_AT: failAt,
  DECHROME_FAIL: fault,
  DECHROME_STATES: states,
  DECHROME_EFFECTS: effectsFile,
} = process.env;

const SQLITE = { ENOSPC: 'SQLITE_FULL', EROFS: 'SQLITE_READONLY' };
/** What a full disk does all the same. */
const FREES = /^(?:rename|rm|unlink|truncate|ftruncate)/;

function fail(name) {
  // What fails to close is closed all the same.
  if (name === 'closeSync' || (fault === 'ENOSPC' && FREES.test(name))) return;
  const code = name === 'exec' || name === 'run' ? SQLITE[fault] : fault;
  throw Object.assign(new Error(`${code}: ${name} fails`), { code });
}

function starve() {
  try {
    while (true) openSync('/dev/null');
  } catch {
    // As wanted.
  }
}

if (!process.send) {
  const kept = states && new FolderStates(process.cwd(), states);
  let effects = 0;
  const keep = name => kept?.keep(`${effects} ${name}`);
  watchEffects((name, half) => {
    effects++;
    if (effects === Number(starveAt)) queueMicrotask(starve);
    if (effects >= Number(failAt)) fail(name);
    keep(`before ${name}`);
    if (half && (states || effects === Number(dieAt))) half();
    if (half) keep(`half of ${name}`);
    if (effects === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  });
  if (effectsFile) process.on('exit', () => writeFileSync(effectsFile, String(effects)));
}
