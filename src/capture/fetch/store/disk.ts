import { mkdir, open, rename, rm, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DechromeError } from '../../../model/errors.ts';
import { sha256 } from '../../../model/sha256.ts';
import type { Write } from './store.ts';

/** The folder for captures cannot be written to; the run stops. */
function cannotWrite(path: string, cause: unknown): DechromeError {
  if (cause instanceof DechromeError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `${path}: cannot write: ${reason}`;
  return new DechromeError('cannot-write', message, { disposition: 'fatal', stage: 'sink', cause });
}

/** Writes at the end of a file that is `offset` long, makes it last, and reads it back to be sure. */
export async function append(path: string, offset: number, bytes: Buffer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, offset === 0 ? 'w+' : 'r+');
    try {
      for (let done = 0; done < bytes.length; ) {
        done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (offset === 0) await syncFolder(dirname(path));
    if (!(await holds(path, { offset, length: bytes.length, digest: sha256(bytes) }))) {
      throw new Error('what was written does not read back the same; check the disk');
    }
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Puts a whole file in its place at once: nobody sees half of it. */
export async function replace(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.tmp`;
  await append(temporary, 0, bytes);
  try {
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Whether the file has these bytes at this place. */
export async function holds(path: string, { offset, length, digest }: Omit<Write, 'file'>): Promise<boolean> {
  const bytes = Buffer.alloc(length);
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    return bytesRead === length && sha256(bytes) === digest;
  } finally {
    await file.close();
  }
}

/** Takes away what a crash left behind at the end of a file. */
export async function cutBack(path: string, offset: number): Promise<void> {
  try {
    if (offset === 0) await rm(path, { force: true });
    else await truncate(path, offset);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotWrite(path, error);
  }
}

/** A new name lasts only when its folder does. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
