import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  AtomicFile,
  attempt,
  isAlive,
  removeStrayFiles,
  syncFolder,
  WriteError,
  writeFileAtomic,
} from './atomic-file.ts';

/** While it is in a folder, the files it names may be of two runs: of these, some have their names already. */
const JOURNAL = '.commit.json';

interface Journal {
  /** Of the process that commits. */
  pid: number;
  files: { name: string; temporary: string }[];
}

/**
 * Files of one folder that appear under their names together: once all are written, a journal says so, and a run that
 * is killed between two of them is completed when the next one begins.
 */
export class AtomicGroup {
  private readonly folder: string;
  private readonly files = new Map<string, AtomicFile>();
  private hasJournal = false;

  /** Completes what a killed run had begun to commit, and removes what else such runs have left. */
  constructor(folder: string) {
    this.folder = folder;
    rollForward(folder);
    removeStrayFiles(folder);
  }

  open(name: string): AtomicFile {
    try {
      const file = new AtomicFile(join(this.folder, name));
      this.files.set(name, file);
      return file;
    } catch (error) {
      this.abort();
      throw error;
    }
  }

  /** The files become visible in the order in which they were opened. */
  commit(): void {
    // Either all of them fit, or none is seen.
    for (const file of this.files.values()) file.checkName();
    for (const file of this.files.values()) file.seal();
    const files = [...this.files].map(([name, { temporaryName }]) => ({ name, temporary: temporaryName }));
    const journal: Journal = { pid: process.pid, files };
    writeFileAtomic(join(this.folder, JOURNAL), `${JSON.stringify(journal)}\n`);
    this.hasJournal = true;
    for (const file of this.files.values()) file.commit();
    strike(this.folder);
    this.hasJournal = false;
  }

  abort(): void {
    // Then all are complete, and some may have their names: what cannot be given its name now, the next run does.
    if (this.hasJournal) attempt(() => rollForward(this.folder));
    else for (const file of this.files.values()) file.abort();
  }
}

function rollForward(folder: string): void {
  const path = join(folder, JOURNAL);
  if (!existsSync(path)) return;
  try {
    const { pid, files } = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    // In containers, the process before often had the number that this one has.
    if (pid !== process.pid && isAlive(pid)) return;
    for (const { name, temporary } of files) {
      if (existsSync(join(folder, temporary))) renameSync(join(folder, temporary), join(folder, name));
    }
    syncFolder(folder);
  } catch (error) {
    throw new WriteError(path, error);
  }
  strike(folder);
}

/** Lasting, so that it never speaks of the temporary files of another run. */
function strike(folder: string): void {
  const path = join(folder, JOURNAL);
  try {
    rmSync(path);
    syncFolder(folder);
  } catch (error) {
    throw new WriteError(path, error);
  }
}
