import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { makeFolder } from './atomic-file.ts';

/** Opens a SQLite file, and makes it where it is not there. What stands in the way is told better than SQLite does. */
export function openDatabase(path: string, options?: Database.Options): Database.Database {
  makeFolder(dirname(path));
  accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('a folder has this name; give a file'), { code: 'EISDIR' });
  return new Database(path, options);
}
