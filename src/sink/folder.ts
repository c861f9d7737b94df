import type { Outcome } from '../model/outcome.ts';
import type { AtomicFile } from './atomic-file.ts';
import { AtomicGroup } from './atomic-group.ts';
import { line, outcomeLine, type RemovedDetail, removedLines } from './lines.ts';
import type { Sink } from './sink.ts';

/**
 * `records.jsonl`, `removed.jsonl` and `outcomes.jsonl` in a folder. All three appear together when the run
 * is complete; until then the files of the run before stay. See `AtomicGroup` for a run that is killed in between.
 */
export class FolderSink implements Sink {
  private readonly group: AtomicGroup;
  private readonly records: AtomicFile;
  private readonly removed: AtomicFile;
  private readonly outcomes: AtomicFile;
  private readonly detail: RemovedDetail;

  constructor(folder: string, detail: RemovedDetail) {
    this.detail = detail;
    this.group = new AtomicGroup(folder);
    this.records = this.group.open('records.jsonl');
    this.removed = this.group.open('removed.jsonl');
    // Outcomes come last: who reads them finds the records they speak of.
    this.outcomes = this.group.open('outcomes.jsonl');
  }

  write(outcome: Outcome): void {
    if (outcome.outcome === 'record') this.records.write(line(outcome.record));
    this.removed.write(removedLines(outcome, this.detail));
    this.outcomes.write(outcomeLine(outcome));
  }

  close(): void {
    this.group.commit();
  }

  abort(): void {
    this.group.abort();
  }
}
