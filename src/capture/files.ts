import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SourceItem } from '../model/capture.ts';
import { failed, unreadable } from './failure.ts';
import { formatOfName } from './formats/registry.ts';
import { mediaTypeOfName } from './media-type.ts';
import { sidecarOf } from './sidecar.ts';

/** A file to read, by its path as the user gave it, or why there is none. */
export type Found = { file: string } | SourceItem;

/**
 * The files that an input means: a file itself, all captures in a folder and its subfolders, or what a glob
 * matches; sorted, sidecars left out. Folders give what has the extension of a capture and no leading dot.
 */
export async function* expand(input: string): AsyncGenerator<Found> {
  const kind = await kindOf(input);
  if (kind === 'folder') yield* walk(input.replace(/(?<=.)\/+$/, ''), []);
  else if (kind === 'none' && isDynamicPattern(input)) yield* matches(input);
  else if (!(await isSidecar(input))) yield { file: input };
}

async function* walk(folder: string, above: readonly string[]): AsyncGenerator<Found> {
  try {
    const real = await realpath(folder);
    // A link back up: its captures are read where they lie.
    if (above.includes(real)) return;
    const names = (await readdir(folder)).filter(name => !name.startsWith('.')).sort();
    const siblings = new Set(names);
    for (const name of names) {
      const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
      const kind = await kindOf(path);
      if (kind === 'folder') yield* walk(path, [...above, real]);
      else if (isCapture(name) && !(name.endsWith('.json') && siblings.has(name.slice(0, -5))))
        yield { file: path };
    }
  } catch (error) {
    yield failed(folder, { file: folder }, error);
  }
}

async function* matches(pattern: string): AsyncGenerator<Found> {
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length === 0) {
    yield failed(pattern, { file: pattern }, unreadable('no-match', 'no file matches the pattern'));
  }
  for (const file of files.sort()) if (!(await isSidecar(file))) yield { file };
}

function isCapture(name: string): boolean {
  return mediaTypeOfName(name) !== undefined || formatOfName(name) !== undefined;
}

/** Whether the file describes the capture next to it. */
async function isSidecar(file: string): Promise<boolean> {
  if (!file.endsWith('.json')) return false;
  const capture = file.slice(0, -'.json'.length);
  return isCapture(capture) && sidecarOf(capture) === file && (await kindOf(capture)) === 'file';
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}
