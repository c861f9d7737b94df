import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { removeStrayFiles, writeFileAtomic } from '../sink/atomic-file.ts';
import { findDrift } from './drift.ts';
import { earlierReports, pruneReports, runNumbers } from './history.ts';
import { renderPage, renderReport } from './html.ts';
import type { JobRun } from './job-run.ts';
import { type RunReport, Summarizer } from './summary.ts';

/** Runs before, that a run is compared with and shown beside. */
export const EARLIER_RUNS = 30;

export interface ReportSettings {
  /** Holds a folder for each run. */
  folder: string;
  /** Reports of a job that are kept. */
  keep: number;
  /** Records of lowest quality that are shown. */
  worst: number;
}

/**
 * Watches a run of a job and writes about it: `summary.json`, `report.html` and a page for each of the worst records,
 * in a folder named by the run's number.
 */
export class RunReporter {
  private readonly settings: ReportSettings;
  private readonly summarizer: Summarizer;

  constructor(settings: ReportSettings) {
    this.settings = settings;
    this.summarizer = new Summarizer(settings.worst, rank => `worst/${rank}.html`);
  }

  add(outcome: Outcome): void {
    this.summarizer.add(outcome);
  }

  /** Throws `WriteError`. */
  write(run: JobRun, started: Date, finished: Date): RunReport {
    const { folder, keep } = this.settings;
    const earlier = earlierReports(folder, run.job, run.run, EARLIER_RUNS);
    const summary = this.summarizer.summary(started, finished);
    const report = { ...summary, run, alarms: findDrift(summary, earlier) };
    const own = join(folder, String(run.run));
    for (const [i, outcome] of this.summarizer.worstOutcomes.entries()) {
      writeFileAtomic(join(own, summary.worst[i]!.page), renderPage(outcome));
    }
    writeFileAtomic(join(own, 'report.html'), renderReport(report, earlier));
    // Last: who finds it finds all of the report.
    writeFileAtomic(join(own, 'summary.json'), `${JSON.stringify(report, null, 2)}\n`);
    this.tidy();
    pruneReports(folder, run.job, keep);
    return report;
  }

  /** Takes away what a killed run has left half-written. */
  private tidy(): void {
    const { folder } = this.settings;
    for (const number of runNumbers(folder)) {
      removeStrayFiles(join(folder, String(number)));
      removeStrayFiles(join(folder, String(number), 'worst'));
    }
  }
}
