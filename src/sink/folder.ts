import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { AtomicFile, removeStrayFiles } from './atomic-file.ts';
import { line, outcomeLine, type RemovedDetail, removedLines } from './lines.ts';
import type { Sink } from './sink.ts';

/**
 * `records.jsonl`, `removed.jsonl` and `outcomes.jsonl` in a folder. All three appear together when the run
 * is complete; until then the files of the run before stay.
 */
export class FolderSink implements Sink {
  private readonly files: AtomicFile[] = [];
  private readonly records: AtomicFile;
  private readonly removed: AtomicFile;
  private readonly outcomes: AtomicFile;
  private readonly detail: RemovedDetail;

  constructor(folder: string, detail: RemovedDetail) {
    removeStrayFiles(folder);
    this.detail = detail;
    this.records = this.open(folder, 'records.jsonl');
    this.removed = this.open(folder, 'removed.jsonl');
    this.outcomes = this.open(folder, 'outcomes.jsonl');
  }

  write(outcome: Outcome): void {
    if (outcome.outcome === 'record') this.records.write(line(outcome.record));
    this.removed.write(removedLines(outcome, this.detail));
    this.outcomes.write(outcomeLine(outcome));
  }

  close(): void {
    // Either all of them fit, or none is seen.
    for (const file of this.files) file.seal();
    // Outcomes come last: who reads them finds the records they speak of.
    this.records.commit();
    this.removed.commit();
    this.outcomes.commit();
  }

  abort(): void {
    for (const file of this.files) file.abort();
  }

  private open(folder: string, name: string): AtomicFile {
    try {
      const file = new AtomicFile(join(folder, name));
      this.files.push(file);
      return file;
    } catch (error) {
      this.abort();
      throw error;
    }
  }
}
