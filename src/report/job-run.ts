/** A run of a job, as its report tells of it. The counts are those of all captures that it has seen. */
export interface JobRun {
  job: string;
  run: number;
  state: 'done' | 'stopped' | 'fuse';
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  unchanged: number;
  created: number;
  updated: number;
  removed: number;
  vanished: number;
  /** Sinks that could not take their changes, and why. */
  parked: Readonly<Record<string, string>>;
  /** Why the fuse has blown. */
  fuse?: string;
}
