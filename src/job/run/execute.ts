import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { readSources, type SourceOptions } from '../../capture/source.ts';
import { loadBook } from '../../load-book.ts';
import type { Ruleset } from '../../load-rules.ts';
import { RunReporter } from '../../report/run-reporter.ts';
import { keysOf } from '../../sink/keys.ts';
import { makeSink } from '../../sink/make.ts';
import { type Cleaner, inWorkers } from '../cleaner.ts';
import type { Job } from '../file/schema.ts';
import { holdLease, type Lease, releaseLease, takeLease } from '../ledger/lease.ts';
import { jobLease, type Ledger, openLedger } from '../ledger/ledger.ts';
import { isBrokenOff, lastRuns } from '../ledger/runs.ts';
import type { ChangeSink } from './delivery.ts';
import { fetchFirst } from './fetch.ts';
import { jsonlSink } from './jsonl.ts';
import { keyedSink } from './keyed.ts';
import { reportFolder, reportRun } from './report.ts';
import { runOnce } from './run.ts';
import { stdoutSink } from './stdout.ts';
import type { RunProgress, RunSummary } from './summary.ts';
import { targetOf } from './target.ts';

export interface ExecuteOptions {
  log: Logger;
  signal: AbortSignal;
  onProgress?: (progress: RunProgress) => void;
  /** When the run was due: it is left to whoever has begun one since. */
  due?: Date;
  /** Go on where the fuse would stop the run. */
  ignoreFuse?: boolean;
  now?: () => Date;
}

const RENEWAL = 10_000;
const POLL = 500;

/**
 * Runs a job now. Undefined if another run of it is at work and the job says to skip then, if it was stopped
 * before it began, or if it has been run since it was due.
 */
export async function execute(job: Job, options: ExecuteOptions): Promise<RunSummary | undefined> {
  const judges = await judgesOf(job);
  const ledger = openLedger(job.ledger, job.name, { create: true });
  try {
    const turn = await obtain(ledger, job, options);
    if (!turn) return undefined;
    return await runHolding(turn, ledger, job, judges, options);
  } finally {
    ledger.file.close();
  }
}

interface Turn {
  lease: Lease;
  /** Another run was at work. */
  waited: boolean;
}

/** A run that is due waits in any case: whoever is at work may be killed over it, and then it has to be taken over. */
async function obtain(
  { file }: Ledger,
  { name, overlap }: Job,
  { due, signal }: ExecuteOptions,
): Promise<Turn | undefined> {
  for (let waited = false; !signal.aborted; waited = true) {
    const lease = takeLease(file, jobLease(name));
    if (lease) return { lease, waited };
    if (overlap === 'skip' && !due) return undefined;
    await sleep(POLL, undefined, { signal }).catch(() => {});
  }
  return undefined;
}

async function runHolding(
  { lease, waited }: Turn,
  ledger: Ledger,
  job: Job,
  { cleaner, digestAt }: Judges,
  { log, signal, onProgress, due, ignoreFuse, now }: ExecuteOptions,
): Promise<RunSummary | undefined> {
  // A lease that is lost shows at the next write.
  const renewal = setInterval(() => attempt(() => holdLease(ledger.file, lease)), RENEWAL).unref();
  try {
    if (due && isServed(ledger, due, waited && job.overlap === 'skip')) return undefined;
    const { fetch } = job.sources;
    const fetched = fetch && (await fetchFirst(fetch, log, signal));
    const clock = now ?? (() => new Date());
    const reporter = new RunReporter({ ...job.report, folder: reportFolder(job) });
    const started = clock();
    const summary = await runOnce({
      ledger,
      lease,
      source: readSources(job.sources.captures, sourceOptions(job)),
      cleaner,
      digestAt,
      sinks: sinksOf(job),
      vanished: job.vanished,
      ...(job.fuse && !ignoreFuse && { fuse: job.fuse }),
      ...(fetched && { fetched }),
      log,
      signal,
      ...(onProgress && { onProgress }),
      onOutcome: outcome => reporter.add(outcome),
      now: clock,
    });
    const when = { started, finished: clock(), stopped: signal.aborted };
    return reportRun(reporter, job.name, summary, { log, ...when });
  } finally {
    clearInterval(renewal);
    attempt(() => releaseLease(ledger.file, lease));
  }
}

/**
 * Whether there is nothing to do for a run that was due, asked with the lease in hand: so of several schedulers one runs
 * it, and another goes on where that one is killed or stopped.
 */
function isServed({ file, job }: Ledger, due: Date, isOverlap: boolean): boolean {
  const [last] = lastRuns(file, job, 1);
  if (last && isBrokenOff(last)) return false;
  return isOverlap || (last !== undefined && new Date(last.started) >= due);
}

interface Judges {
  cleaner: Cleaner;
  digestAt: Ruleset['digestAt'];
}

/** Where workers clean, what judges is for them to load. */
async function judgesOf(job: Job): Promise<Judges> {
  const { options, workers = availableParallelism(), deadline } = job;
  const rules = { dirs: job.rules };
  if (workers > 0) {
    const { book } = await loadBook(rules);
    const cleaner = inWorkers({ workers, options, rules, deadline: deadline * 1000 });
    return { cleaner, digestAt: digestOf(job, book) };
  }
  const [{ loadRules }, { inProcess }] = await Promise.all([
    import('../../load-rules.ts'),
    import('../in-process.ts'),
  ]);
  const ruleset = await loadRules(rules);
  return { cleaner: inProcess(ruleset, options), digestAt: digestOf(job, ruleset) };
}

/** Rules and options as one digest; most captures share theirs with others. */
function digestOf({ options }: Job, rules: Pick<Ruleset, 'digestAt'>): Ruleset['digestAt'] {
  const known = new Map<string, string>();
  // It is made of all files there are, which may be thousands.
  const withoutAddress = rules.digestAt(undefined, undefined);
  const compute = (digest: string) =>
    createHash('sha256')
      .update(JSON.stringify([digest, options]))
      .digest('hex');
  return (url: string | undefined, capturedAt: string | undefined) => {
    const digest = url === undefined ? withoutAddress : rules.digestAt(url, capturedAt);
    const whole = known.get(digest) ?? compute(digest);
    known.set(digest, whole);
    return whole;
  };
}

export function sinksOf({ sinks }: Job): ChangeSink[] {
  return Object.entries(sinks).map(([name, spec]) => ({ ...sinkOf(name, spec), target: targetOf(spec) }));
}

function sinkOf(name: string, spec: Job['sinks'][string]): ChangeSink {
  if (spec.type === 'stdout') return stdoutSink(name);
  if (spec.type !== 'jsonl') return keyedSink(name, delivery => makeSink(spec, delivery), keysOf(spec));
  return jsonlSink(name, { ...spec, ...(spec.rotate && { maxBytes: spec.rotate.bytes }) });
}

/** Without what is not there: the readers take an option that is undefined for one that is given. */
function sourceOptions({ sources: { captures: _, fetch: __, ...options } }: Job): SourceOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Whoever holds the lease now minds it.
  }
}
