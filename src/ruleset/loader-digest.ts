import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the code lies that reads rule files, and the lists that it checks them against. */
const FOLDERS = ['./', '../model/'].map(folder => fileURLToPath(new URL(folder, import.meta.url)));
const MANIFEST = fileURLToPath(new URL('../../package.json', import.meta.url));
const EXTENSION = extname(fileURLToPath(import.meta.url));

/** sha256 of the code that reads rule files, and of package.json, which names the versions of its libraries. */
export function loaderDigest(): string {
  const hash = createHash('sha256').update(readFileSync(MANIFEST));
  for (const folder of FOLDERS) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isCode).sort())
      hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return name.endsWith(EXTENSION) && !name.endsWith('.d.ts');
}
