import { readFileSync } from 'node:fs';
import { PACKAGE } from './root.ts';

const manifest = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { version: string };

/** Version of this package; part of every record, and of the key under which results are reused. */
export const VERSION = manifest.version;
