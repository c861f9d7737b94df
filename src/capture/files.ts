import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SourceItem } from '../model/capture.ts';
import { failed, unreadable } from './failure.ts';
import { formatOfName } from './formats/registry.ts';
import { mediaTypeOfName } from './media-type.ts';
import { type Mirror, mirrorAt } from './mirror.ts';
import { sidecarOf } from './sidecar.ts';

/** A file to read. */
export interface FoundFile {
  /** Path as the user gave it, joined with the path below it. */
  file: string;
  /** The name doesn't tell, so only what is HTML counts. */
  guess?: boolean;
  /** The site that it was mirrored from. */
  mirror?: Mirror;
}
/** A file to read, or why there is none. */
export type Found = FoundFile | SourceItem;

/**
 * The files that an input means: a file itself, all captures in a folder and its subfolders, or what a glob
 * matches; sorted, sidecars left out. Folders give what has the extension of a capture (`.json` only if
 * `json`) and no leading dot; in mirrors of sites also whatever else is HTML.
 */
export async function* expand(input: string, json: boolean): AsyncGenerator<Found> {
  const kind = await kindOf(input);
  if (kind === 'folder') yield* walk(input.replace(/(?<=.)\/+$/, ''), json, [], undefined);
  else if (kind === 'none' && isDynamicPattern(input)) yield* matches(input);
  else if (!(await isSidecar(input))) yield { file: input };
}

async function* walk(
  folder: string,
  json: boolean,
  above: readonly string[],
  around: Mirror | undefined,
): AsyncGenerator<Found> {
  try {
    const real = await realpath(folder);
    // A link back up: its captures are read where they lie.
    if (above.includes(real)) return;
    const names = (await readdir(folder)).filter(name => !name.startsWith('.')).sort();
    const siblings = new Set(names);
    const mirror = around?.host === undefined ? (mirrorAt(folder, names) ?? around) : around;
    for (const name of names) {
      const file = folder === '/' ? `/${name}` : `${folder}/${name}`;
      if ((await kindOf(file)) === 'folder') yield* walk(file, json, [...above, real], mirror);
      else if (name.endsWith('.json') && (!json || isSidecarOf(name, siblings))) continue;
      else if (isCapture(name)) yield { file, ...(mirror && { mirror }) };
      // Pages keep whatever name their address gave them: a program's, a number's, or `story.html.1`.
      else if (mirror) yield { file, mirror, guess: true };
    }
  } catch (error) {
    yield failed(folder, { file: folder }, error);
  }
}

function isSidecarOf(name: string, siblings: ReadonlySet<string>): boolean {
  const capture = name.slice(0, -'.json'.length);
  return siblings.has(capture) && isCapture(capture);
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
