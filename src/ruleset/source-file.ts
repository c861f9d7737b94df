import { hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const SOURCE = /^[^.].*\.ya?ml$/;
const PHRASES = 'ui-strings';

/** A file as it was read: nothing is decoded unless somebody wants to parse it. */
export interface SourceFile {
  path: string;
  /** sha256 of its bytes. */
  digest: string;
  text(): string;
}

const CHUNK = Buffer.allocUnsafeSlow(64 * 1024);

/** Reads a file. There may be thousands of small ones: this takes half the time of `readFileSync`. */
export function readSource(path: string): SourceFile {
  const file = openSync(path, 'r');
  const chunks: Buffer[] = [];
  try {
    const read = () => readSync(file, CHUNK, 0, CHUNK.length, null);
    for (let length = read(); length > 0; length = read())
      chunks.push(Buffer.from(CHUNK.subarray(0, length)));
  } finally {
    closeSync(file);
  }
  const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  return { path, digest: hash('sha256', bytes), text: () => bytes.toString() };
}

/** The rule files below a folder, but for hidden ones and for phrases; symbolic links are followed. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const { name } = entry;
    const path = join(folder, name);
    const isFolder = entry.isSymbolicLink() ? leadsToFolder(path) : entry.isDirectory();
    if (!isFolder) return SOURCE.test(name) ? [path] : [];
    return name.startsWith('.') || name === PHRASES ? [] : listSources(path);
  });
}

/** A link that leads nowhere is no folder; one to a folder around it would go round in a circle. */
function leadsToFolder(link: string): boolean {
  try {
    const folder = realpathSync(link);
    return statSync(folder).isDirectory() && !(realpathSync(dirname(link)) + sep).startsWith(folder + sep);
  } catch {
    return false;
  }
}
