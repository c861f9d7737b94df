import type { Outcome } from '../../model/outcome.ts';
import type { Category } from '../../model/verdict.ts';
import type { Stored } from '../ledger/captures.ts';

/** What came of one run of a job. */
export interface RunSummary {
  /** Number of the run in its ledger. */
  run: number;
  /** Distinct captures that the run has seen; `records + rejected + quarantined`, always. */
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  /** Of the inputs, those that needed no cleaning. */
  unchanged: number;
  /** Older or repeated captures of an input that the run had anyway. */
  superseded: number;
  /** Records of inputs that were no longer there. */
  vanished: number;
  created: number;
  updated: number;
  removed: number;
  /** Captures that were cleaned. */
  cleaned: number;
  /** By reason, of what this run cleaned and gave no record. */
  reasons: Record<string, number>;
  /** Characters of the records that this run cleaned. */
  charactersKept: number;
  /** Characters removed from the records that this run cleaned, by category. */
  charactersRemoved: Partial<Record<Category, number>>;
  /** What came of the URLs that were fetched for this run, by outcome; absent when the job fetches nothing. */
  fetched?: Readonly<Record<string, number>>;
  /** What is no longer there and was kept all the same, and why. */
  missingKept?: string;
  /** Sinks that could not take their changes, and why. The changes wait for the next run. */
  parked: Record<string, string>;
  /** What differs from the runs before, a clause each. */
  alarms?: readonly string[];
  /** Why there is no report of the run. */
  unreported?: string;
  /** Why the fuse stopped the run; then everything is as it was before. */
  fuse?: string;
}

/** How far a run has come: `inputs` = `records + rejected + quarantined + unchanged`. */
export interface RunProgress {
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  unchanged: number;
  /** Inputs of the last run that saw them all, as there may be now. */
  expected?: number;
}

export function emptySummary(): RunSummary {
  return {
    run: 0,
    inputs: 0,
    records: 0,
    rejected: 0,
    quarantined: 0,
    unchanged: 0,
    superseded: 0,
    vanished: 0,
    created: 0,
    updated: 0,
    removed: 0,
    cleaned: 0,
    reasons: {},
    charactersKept: 0,
    charactersRemoved: {},
    parked: {},
  };
}

/** Counts what a run cleaned. */
export function count(summary: RunSummary, outcome: Outcome, stored: Stored): void {
  summary.cleaned++;
  if (stored === 'created' || stored === 'updated' || stored === 'removed') summary[stored]++;
  if (outcome.outcome !== 'record') {
    summary.reasons[outcome.reason] = (summary.reasons[outcome.reason] ?? 0) + 1;
    return;
  }
  summary.charactersKept += outcome.record.articleBody.length;
  for (const { category, text } of outcome.removed) {
    summary.charactersRemoved[category] = (summary.charactersRemoved[category] ?? 0) + text.length;
  }
}
