import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { CODE, EXTENSION, PACKAGE } from '../root.ts';

/** sha256 of the code, which reads rule files, and of package.json, which names the versions of its libraries. */
export function loaderDigest(): string {
  const hash = createHash('sha256').update(readFileSync(new URL('package.json', PACKAGE)));
  const names = readdirSync(CODE, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter(isCode).sort()) hash.update(name).update(readFileSync(new URL(name, CODE)));
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return name.endsWith(EXTENSION) && !name.endsWith('.d.ts');
}
