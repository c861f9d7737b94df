import type { Job } from '../file/schema.ts';
import type { RunSummary } from '../run/summary.ts';

/** What is known of a scheduled job since the scheduler was started. Times are milliseconds since 1970. */
export interface JobState {
  job: Job;
  /** When it is due next; undefined before the first look, and when it is never due again. */
  due?: number | undefined;
  /** When the run at work was begun. */
  running?: number | undefined;
  started?: number;
  succeeded?: number;
  /** Of the last run, in milliseconds. */
  duration?: number;
  summary?: RunSummary;
  runs: Record<'done' | 'stopped' | 'fuse' | 'failed' | 'skipped', number>;
  cleaned: number;
  changes: Record<'created' | 'updated' | 'removed', number>;
}

/** A job that is due has to be at work within so many milliseconds. */
const LATE = 120_000;

/** Follows scheduled jobs, for those who watch. */
export class Board {
  readonly jobs: readonly JobState[];

  constructor(jobs: readonly Job[]) {
    this.jobs = jobs.map(job => ({
      job,
      runs: { done: 0, stopped: 0, fuse: 0, failed: 0, skipped: 0 },
      cleaned: 0,
      changes: { created: 0, updated: 0, removed: 0 },
    }));
  }

  due(job: Job, due: Date | undefined): void {
    this.of(job).due = due?.getTime();
  }

  begun(job: Job, now: Date): void {
    this.of(job).running = now.getTime();
  }

  /** `summary`: undefined when there was nothing to do. */
  ended(job: Job, now: Date, summary: RunSummary | undefined, stopped: boolean): void {
    const state = this.of(job);
    const began = state.running;
    state.running = undefined;
    if (!summary || began === undefined) {
      state.runs.skipped++;
      return;
    }
    state.started = began;
    state.duration = now.getTime() - began;
    state.summary = summary;
    state.cleaned += summary.cleaned;
    state.changes.created += summary.created;
    state.changes.updated += summary.updated;
    state.changes.removed += summary.removed + summary.vanished;
    const end = summary.fuse ? 'fuse' : stopped ? 'stopped' : 'done';
    state.runs[end]++;
    if (end === 'done') state.succeeded = now.getTime();
  }

  failed(job: Job): void {
    const state = this.of(job);
    if (state.running !== undefined) state.started = state.running;
    state.running = undefined;
    state.runs.failed++;
  }

  /** What is wrong with the schedule itself: a job that was due and was not begun, or one that is stuck. */
  faults(now: Date): string[] {
    return this.jobs.flatMap(({ job, due, running }) => {
      const limit = job.schedule!.limit * 60_000;
      if (running !== undefined) {
        return now.getTime() - running > limit ? [`${job.name}: at work for longer than its limit`] : [];
      }
      return due !== undefined && now.getTime() - due > LATE
        ? [`${job.name}: was due and was not begun`]
        : [];
    });
  }

  private of(job: Job): JobState {
    return this.jobs.find(state => state.job === job)!;
  }
}
