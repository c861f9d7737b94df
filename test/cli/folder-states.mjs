import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps copies of a folder as it comes to look, each state once: what looks like a state before it is not copied. */
export class FolderStates {
  #folder;
  #states;
  #known = new Set();

  /** Copies of `folder` go into `states`. */
  constructor(folder, states) {
    this.#folder = folder;
    this.#states = states;
  }

  /** The state that there is now, by that name if it is new. */
  keep(name) {
    const digest = digestOf(this.#folder);
    if (this.#known.has(digest)) return;
    this.#known.add(digest);
    cpSync(this.#folder, join(this.#states, name), { recursive: true });
  }
}

function digestOf(folder) {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of files.sort()) {
    // SQLite makes its shared memory anew when nobody has the file open.
    if (path.endsWith('-shm')) continue;
    const bytes = readFileSync(path);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
