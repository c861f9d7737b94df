import { existsSync } from 'node:fs';

/** The folder of the code that runs: `src`, `dist`, or the bundle in `dist/bundle`, which have the same layout. */
export const CODE = new URL('./', import.meta.url);

/** How the files of that code end. Run from its sources, as in tests, it is `.ts`. */
export const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** The folder of the package, with its rules and models. */
export const PACKAGE = packageAbove(CODE);

function packageAbove(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('../', folder);
  if (above.href === folder.href)
    throw new Error(`${CODE.href}: dechrome is not in its package; install it, and leave it out of bundles`);
  return packageAbove(above);
}
