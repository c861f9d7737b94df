import type { Outcome } from '../../model/outcome.ts';
import type { FuseSpec } from '../file/schema.ts';
import type { HeldTotals } from '../ledger/hold.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { lastRuns } from '../ledger/runs.ts';
import type { RunSummary } from './summary.ts';

/** Runs whose share of removed text is what is usual. */
const USUAL_RUNS = 30;
/** A run is judged at its end, and before that when it has cleaned so many times `minCaptures`, twice as many, … */
const FIRST_LOOK = 10;

/**
 * Holds what a run changes until all of it, with what a run before it was killed over, is found to be within
 * the limits. Without limits it holds nothing. To be used inside transactions of the ledger.
 */
export class Fuse {
  private readonly ledger: Ledger;
  private readonly spec: FuseSpec | undefined;
  private nextLook: number;
  private kept = 0;

  constructor(ledger: Ledger, spec: FuseSpec | undefined) {
    this.ledger = ledger;
    this.spec = spec;
    this.nextLook = (spec?.minCaptures ?? 0) * FIRST_LOOK;
    if (spec) ledger.hold.begin();
    else ledger.hold.release();
  }

  /** To be called before an outcome is stored. */
  keep(outcome: Outcome): void {
    if (!this.spec) return;
    this.kept++;
    const isRecord = outcome.outcome === 'record';
    const kept = isRecord ? outcome.record.articleBody.length : 0;
    const removed = isRecord ? outcome.removed.reduce((sum, { text }) => sum + text.length, 0) : 0;
    this.ledger.hold.keep(outcome.key, kept, removed);
  }

  /** Why the run must not go on, if it has come far enough to tell. */
  look(): string | undefined {
    if (this.kept < this.nextLook) return undefined;
    this.nextLook *= 2;
    return this.judge();
  }

  /**
   * Why what is held must not reach the sinks, nor that these inputs are gone. `created`: how many records there were
   * not before the run.
   */
  judge(gone: readonly string[] = [], created = 0): string | undefined {
    if (!this.spec) return undefined;
    const { file, job, hold, captures } = this.ledger;
    if (gone.length > 0) {
      const vanished = captures.countPublished(gone);
      const why = vanishedTooMany(this.spec, vanished, captures.countPublished() - created);
      if (why) return why;
    }
    const before = lastRuns(file, job, USUAL_RUNS)
      .filter(({ state, summary }) => state === 'done' && summary !== null)
      .map(({ summary }) => JSON.parse(summary!) as RunSummary);
    return overstepped(this.spec, hold.totals(), usualShare(before, this.spec.minCaptures));
  }

  release(): void {
    if (this.spec) this.ledger.hold.release();
  }

  rollBack(): void {
    this.ledger.hold.rollBack();
  }
}

/** `records` that there were before, some of which vanish. */
function vanishedTooMany(spec: FuseSpec, vanished: number, records: number): string | undefined {
  const { minCaptures, maxVanishedShare } = spec;
  if (maxVanishedShare === undefined || records < minCaptures) return undefined;
  if (vanished <= maxVanishedShare * records) return undefined;
  return `${vanished} of ${records} records are of captures that are no longer there, more than maxVanishedShare (${maxVanishedShare}) allows`;
}

/** The limit that is overstepped, in words; `usual` is the share of text that runs remove otherwise. */
export function overstepped(spec: FuseSpec, held: HeldTotals, usual: number | undefined): string | undefined {
  const { minCaptures, maxQuarantinedShare, maxLostShare, maxRemovedShareJump } = spec;
  const { captures, quarantined, hadRecord, lost, charactersKept, charactersRemoved } = held;
  if (captures < minCaptures) return undefined;
  if (maxQuarantinedShare !== undefined && quarantined > maxQuarantinedShare * captures) {
    return `${quarantined} of ${captures} captures were quarantined, more than maxQuarantinedShare (${maxQuarantinedShare}) allows`;
  }
  if (maxLostShare !== undefined && hadRecord >= minCaptures && lost > maxLostShare * hadRecord) {
    return `${lost} of ${hadRecord} captures that had a record give none any more, more than maxLostShare (${maxLostShare}) allows`;
  }
  const characters = charactersKept + charactersRemoved;
  if (maxRemovedShareJump === undefined || usual === undefined || characters === 0) return undefined;
  const share = charactersRemoved / characters;
  if (share - usual <= maxRemovedShareJump) return undefined;
  return `${percent(share)} of the text was removed, ${percent(usual)} is usual: a jump beyond maxRemovedShareJump (${maxRemovedShareJump})`;
}

/** The median over runs that cleaned enough; undefined when there is none. */
export function usualShare(runs: readonly RunSummary[], minCaptures: number): number | undefined {
  const shares = runs
    .filter(({ cleaned, charactersKept }) => cleaned >= minCaptures && charactersKept > 0)
    .map(({ charactersKept, charactersRemoved }) => {
      const removed = Object.values(charactersRemoved).reduce((sum, n) => sum + n, 0);
      return removed / (removed + charactersKept);
    })
    .sort((a, b) => a - b);
  const middle = shares.length >> 1;
  if (shares.length % 2 === 1) return shares[middle];
  return shares.length === 0 ? undefined : (shares[middle - 1]! + shares[middle]!) / 2;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
