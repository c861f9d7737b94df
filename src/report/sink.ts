import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { writeFileAtomic } from '../sink/atomic-file.ts';
import type { Sink } from '../sink/sink.ts';
import { renderReport, worstId } from './html.ts';
import { Summarizer } from './summary.ts';

const WORST = 20;

/** `summary.json` and `report.html` in a folder: what came of a run, for machines and for people. */
export class ReportSink implements Sink {
  private readonly folder: string;
  private readonly now: () => Date;
  private readonly started: Date;
  private readonly summarizer = new Summarizer(WORST, rank => `#${worstId(rank)}`);

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.folder = folder;
    this.now = now;
    this.started = now();
  }

  write(outcome: Outcome): void {
    this.summarizer.add(outcome);
  }

  close(): void {
    const report = this.summarizer.summary(this.started, this.now());
    writeFileAtomic(join(this.folder, 'summary.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileAtomic(
      join(this.folder, 'report.html'),
      renderReport(report, [], this.summarizer.worstOutcomes),
    );
  }

  abort(): void {}
}
