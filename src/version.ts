import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { version: string };

/** Version of this package; part of every record, and of the key under which results are reused. */
export const VERSION = manifest.version;
