import type { Logger } from 'pino';
import type { SourceItem } from '../../model/capture.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Cleaned, Cleaner } from '../cleaner.ts';
import type { FuseSpec } from '../file/schema.ts';
import type { Stored } from '../ledger/captures.ts';
import { holdLease, type Lease } from '../ledger/lease.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { beginRun, endRun, lastInputs } from '../ledger/runs.ts';
import { Seen } from '../ledger/seen.ts';
import { chunksOf } from './chunks.ts';
import { type ChangeSink, Delivery } from './delivery.ts';
import { Fuse } from './fuse.ts';
import { count, emptySummary, type RunProgress, type RunSummary } from './summary.ts';
import { type Identity, identify, Triage, type Verdict } from './triage.ts';
import { mayHideInputs } from './unread.ts';

export interface RunOptions {
  ledger: Ledger;
  lease: Lease;
  source: AsyncIterable<SourceItem>;
  cleaner: Cleaner;
  /** Digest of rules, version and options that apply to a capture of this address and time. */
  digestAt: (url: string | undefined, capturedAt: string | undefined) => string;
  sinks: readonly ChangeSink[];
  /** What becomes of the records of inputs that are no longer there. */
  vanished: 'keep' | 'remove';
  /** What came of the URLs that were fetched for this run, by outcome. */
  fetched?: Readonly<Record<string, number>>;
  /** Limits beyond which the run is undone before any sink sees it. */
  fuse?: FuseSpec;
  log: Logger;
  /** Stops the run in good order: what has been begun is finished and kept. */
  signal?: AbortSignal;
  onProgress?: (progress: RunProgress) => void;
  /** Told of each outcome when the ledger has it. */
  onOutcome?: (outcome: Outcome) => void;
  now?: () => Date;
}

/** Written to the ledger together; a crash costs at most the cleaning of so many. */
const COMMIT = 64;

/**
 * Runs a job once: cleans what is new or has changed, keeps the outcomes in the ledger and hands the changes to
 * the sinks. Throws what the source, the workers or the ledger throw, with all that was committed kept.
 */
export function runOnce(options: RunOptions): Promise<RunSummary> {
  return new Run(options).run();
}

class Run {
  private readonly options: RunOptions;
  private readonly ledger: Ledger;
  private readonly delivery: Delivery;
  private readonly log: Logger;
  private readonly summary = emptySummary();
  private readonly progress: RunProgress;
  private readonly id: number;
  private readonly newSinks: readonly string[];
  private readonly seen: Seen;
  private readonly triage: Triage;
  private readonly fuse: Fuse;
  private readonly identities: Identity[] = [];
  private cleaned: Cleaned[] = [];
  /** Something could not be read, so what is not met has not vanished. */
  private isUnread = false;

  constructor(options: RunOptions) {
    const { ledger, lease, sinks } = options;
    this.options = options;
    if (options.fetched) this.summary.fetched = options.fetched;
    this.ledger = ledger;
    const isNew = ({ name, target = '' }: ChangeSink) => !ledger.outbox.enroll(name, target);
    this.newSinks = this.write(() => sinks.filter(isNew).map(({ name }) => name));
    const expected = lastInputs(ledger.file, ledger.job);
    const none = { inputs: 0, records: 0, rejected: 0, quarantined: 0, unchanged: 0 };
    this.progress = { ...none, ...(expected !== undefined && { expected }) };
    this.id = this.write(() => beginRun(ledger.file, ledger.job, this.now()));
    this.summary.run = this.id;
    this.log = options.log.child({ run: this.id });
    this.delivery = new Delivery(ledger, lease, sinks, this.log);
    this.fuse = this.write(() => new Fuse(ledger, options.fuse));
    this.seen = new Seen(ledger.file, ledger.job);
    this.triage = new Triage(this.seen, this.newSinks.length > 0);
  }

  async run(): Promise<RunSummary> {
    try {
      await this.delivery.deliver(true);
      for await (const cleaned of this.options.cleaner(this.wanted())) {
        this.cleaned.push(cleaned);
        if (this.cleaned.length >= COMMIT) await this.commit();
        if (this.blown(this.fuse.look())) return this.undo();
      }
      await this.commit();
      await this.delivery.deliver(true);
      const whole = this.options.signal?.aborted !== true;
      if (whole) {
        const gone = this.gone();
        if (this.blown(this.fuse.judge(gone, this.summary.created))) return this.undo();
        await this.conclude(gone);
      }
      this.settle();
      this.end(whole ? 'done' : 'stopped');
      return this.summary;
    } catch (error) {
      this.end('failed');
      throw error;
    }
  }

  /** What of the source has to be cleaned. */
  private async *wanted(): AsyncGenerator<SourceItem> {
    for await (const items of chunksOf(this.options.source)) {
      if (this.options.signal?.aborted) return;
      const found = items.map(item => identify(item, this.options.digestAt));
      const verdicts = this.triage.judge(found);
      this.skip(verdicts);
      for (const [i, verdict] of verdicts.entries()) {
        const item = items[i]!;
        if ('failed' in item && mayHideInputs(item.failed)) this.isUnread = true;
        if (verdict !== 'clean') continue;
        this.identities.push(found[i]!);
        yield item;
      }
    }
  }

  /** Counts what needs no cleaning. */
  private skip(verdicts: readonly Verdict[]): void {
    const unchanged = verdicts.filter(verdict => verdict === 'unchanged').length;
    this.summary.unchanged += unchanged;
    this.summary.superseded += verdicts.filter(verdict => verdict === 'superseded').length;
    if (unchanged === 0) return;
    this.progress.unchanged += unchanged;
    this.progress.inputs += unchanged;
    this.options.onProgress?.(this.progress);
  }

  private async commit(): Promise<void> {
    const cleaned = this.cleaned;
    this.cleaned = [];
    const identities = this.identities.splice(0, cleaned.length);
    const stored = this.write(() => cleaned.map((one, i) => this.store(one, identities[i]!)));
    for (const [i, { outcome }] of cleaned.entries()) {
      count(this.summary, outcome, stored[i]!);
      this.progress[outcome.outcome === 'record' ? 'records' : outcome.outcome]++;
      this.options.onOutcome?.(outcome);
    }
    this.triage.settle(identities);
    this.progress.inputs += cleaned.length;
    this.options.onProgress?.(this.progress);
    await this.delivery.deliver();
  }

  private store({ outcome, json, attempts }: Cleaned, { digest, capturedAt }: Identity): Stored {
    const at = { capture: outcome.id, key: outcome.key };
    if (outcome.outcome === 'quarantined') {
      this.log.warn({ ...at, reason: outcome.reason, stage: outcome.stage }, `quarantined: ${outcome.error}`);
    }
    this.fuse.keep(outcome);
    const judged = { outcome, json: json ?? JSON.stringify(outcome), digest, capturedAt, attempts };
    return this.ledger.captures.store(this.id, judged, this.newSinks);
  }

  /** What can be said only when everything has been seen. */
  private async conclude(gone: readonly string[]): Promise<void> {
    const { outbox, captures } = this.ledger;
    this.write(() => this.fuse.release());
    this.summary.vanished = this.write(() => captures.remove(this.id, gone));
    this.write(() => outbox.complete(this.newSinks));
    await this.delivery.deliver(true);
    this.write(() => outbox.purge(this.options.sinks.map(sink => sink.name)));
  }

  /** Inputs that are no longer there, and whose records are to go; none where that cannot be told. */
  private gone(): string[] {
    if (this.options.vanished !== 'remove') return [];
    const missing = this.seen.missing();
    const why = this.isUnread ? 'some files could not be read' : 'no capture was found';
    if (!this.isUnread && this.triage.inputs > 0) return missing;
    this.log.warn(`${why}, so nothing counts as vanished`);
    if (missing.length > 0) this.summary.missingKept = `${missing.length} captures, as ${why}`;
    return [];
  }

  /** Notes why the fuse has blown, if it has. */
  private blown(why: string | undefined): boolean {
    if (why === undefined) return false;
    this.summary.fuse = why;
    return true;
  }

  /** Takes back all that the run did, and says what it would have come to. */
  private undo(): RunSummary {
    const { record, rejected, quarantined } = this.seen.counts();
    const inputs = record + rejected + quarantined;
    const nothing = { created: 0, updated: 0, removed: 0 };
    Object.assign(this.summary, { inputs, records: record, rejected, quarantined, ...nothing });
    Object.assign(this.summary.parked, this.delivery.parked);
    this.write(() => {
      this.fuse.rollBack();
      endRun(this.ledger.file, this.id, 'stopped', this.now(), this.summary);
    });
    this.log.error(`the fuse has blown, and the run is undone: ${this.summary.fuse}`);
    return this.summary;
  }

  /** Counts outcomes where they are kept, and proves that none is missing. */
  private settle(): void {
    const { record, rejected, quarantined } = this.seen.counts();
    const { inputs } = this.triage;
    if (record + rejected + quarantined !== inputs) {
      throw new Error(
        `${inputs} inputs, but ${record} + ${rejected} + ${quarantined} outcomes in the ledger`,
      );
    }
    Object.assign(this.summary, { inputs, records: record, rejected, quarantined });
  }

  private end(state: 'done' | 'stopped' | 'failed'): void {
    Object.assign(this.summary.parked, this.delivery.parked);
    this.write(() => {
      if (state === 'done') this.seen.conclude();
      endRun(this.ledger.file, this.id, state, this.now(), this.summary);
    });
  }

  private write<T>(action: () => T): T {
    return this.ledger.file.transaction(() => {
      holdLease(this.ledger.file, this.options.lease);
      return action();
    });
  }

  private now(): string {
    return (this.options.now?.() ?? new Date()).toISOString();
  }
}
