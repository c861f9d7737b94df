import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DechromeError } from '../model/errors.ts';

/** The target cannot be written: disk full, read-only, no permission. The run stops; nothing is half-written. */
export class WriteError extends DechromeError {
  override readonly name = 'WriteError';
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super('cannot-write', `${path}: cannot write: ${reason}`, { disposition: 'fatal', stage: 'sink', cause });
  }
}

const BUFFER_BYTES = 1 << 20;
/** Temporary files that are being written by this process. */
const underway = new Set<string>();

/** A file that appears under its name only when it is complete: written beside it, synced, renamed. */
export class AtomicFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly descriptor: number;
  private pending: string[] = [];
  private pendingLength = 0;
  private state: 'open' | 'closed' | 'done' = 'open';

  constructor(path: string) {
    this.path = path;
    this.temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.descriptor = guard(path, () => {
      makeFolder(dirname(path));
      return openSync(this.temporary, 'w');
    });
    underway.add(this.temporary);
  }

  /** Its name until it is committed, in the same folder. */
  get temporaryName(): string {
    return basename(this.temporary);
  }

  write(data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      this.flush();
      this.put(data);
      return;
    }
    this.pending.push(data);
    this.pendingLength += data.length;
    if (this.pendingLength >= BUFFER_BYTES) this.flush();
  }

  /** Writes all that is pending, and makes it last: nothing can go wrong any more for want of room. */
  seal(): void {
    guard(this.path, () => {
      this.flush();
      fsyncSync(this.descriptor);
      this.release();
    });
  }

  /** Throws where a folder has the name that the file is to have. */
  checkName(): void {
    if (statSync(this.path, { throwIfNoEntry: false })?.isDirectory())
      throw new WriteError(this.path, new Error('a folder has this name; move it away'));
  }

  /** Makes the file visible under its name. */
  commit(): void {
    if (this.state === 'open') this.seal();
    guard(this.path, () => {
      renameSync(this.temporary, this.path);
      this.finish();
      syncFolder(dirname(this.path));
    });
  }

  /** Gives up; the file of an earlier run stays as it is. What was committed stays committed. */
  abort(): void {
    if (this.state === 'open') attempt(() => this.release());
    if (this.state === 'closed') attempt(() => rmSync(this.temporary, { force: true }));
    this.finish();
  }

  private finish(): void {
    this.state = 'done';
    underway.delete(this.temporary);
  }

  private release(): void {
    this.state = 'closed';
    closeSync(this.descriptor);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(this.pending.join(''));
    this.pending = [];
    this.pendingLength = 0;
    this.put(bytes);
  }

  private put(bytes: Uint8Array): void {
    guard(this.path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    });
  }
}

/** Writes a whole file at once, atomically. */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  const file = new AtomicFile(path);
  try {
    file.write(data);
    file.commit();
  } catch (error) {
    file.abort();
    throw error;
  }
}

/** Makes a folder, and those that it is in. Throws the system's error. */
export function makeFolder(path: string): void {
  // One by one: left to do it, Node tries for ever where the system says ENOENT of a folder, as in /proc.
  const folders = [resolve(path)];
  while (!existsSync(dirname(folders[0]!))) folders.unshift(dirname(folders[0]!));
  for (const folder of folders) {
    try {
      mkdirSync(folder);
    } catch (error) {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}

/** Removes what runs left behind that were killed while writing to this folder. */
export function removeStrayFiles(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = Number(/^\..+\.(\d+)\.tmp$/.exec(name)?.[1]);
    const path = join(folder, name);
    // In containers, the process before often had the number that this one has.
    const stray = pid === process.pid ? !underway.has(path) : pid > 0 && !isAlive(pid);
    if (stray) attempt(() => rmSync(path, { force: true }));
  }
}

/** Cleans up if that is possible: on a disk that has become read-only, the next run does it that can write there. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The error before is the one to be told, or that of the next write.
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes names that are new in a folder last. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function guard<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(path, error);
  }
}
