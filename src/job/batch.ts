import type { Logger } from 'pino';
import type { SourceItem } from '../model/capture.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Category } from '../model/verdict.ts';
import type { Sink } from '../sink/sink.ts';
import type { Cleaner } from './cleaner.ts';
import { until } from './until.ts';

/** What came of a batch. `inputs = records + rejected + quarantined`, always. */
export interface BatchSummary {
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  /** By reason, of what gave no record. */
  reasons: Record<string, number>;
  /** Characters removed from records, by category. */
  removed: Partial<Record<Category, number>>;
  charactersKept: number;
}

export interface BatchOptions {
  log: Logger;
  /** Takes no more captures; what has been taken is finished and kept. */
  signal?: AbortSignal;
  onOutcome?: (outcome: Outcome, summary: BatchSummary) => void;
}

/** Cleans everything a source yields, in order, into the sinks. Closes the sinks, or aborts them when one fails. */
export async function runBatch(
  source: AsyncIterable<SourceItem>,
  cleaner: Cleaner,
  sinks: readonly Sink[],
  options: BatchOptions,
): Promise<BatchSummary> {
  const { signal } = options;
  const summary: BatchSummary = {
    inputs: 0,
    records: 0,
    rejected: 0,
    quarantined: 0,
    reasons: {},
    removed: {},
    charactersKept: 0,
  };
  try {
    for await (const { outcome } of cleaner(signal ? until(source, signal) : source)) {
      for (const sink of sinks) await sink.write(outcome);
      count(summary, outcome);
      log(options.log, outcome);
      options.onOutcome?.(outcome, summary);
    }
    for (const sink of sinks) await sink.close();
  } catch (error) {
    for (const sink of sinks) await sink.abort();
    throw error;
  }
  return summary;
}

function count(summary: BatchSummary, outcome: Outcome): void {
  summary.inputs++;
  if (outcome.outcome === 'record') {
    summary.records++;
    summary.charactersKept += outcome.record.articleBody.length;
    for (const { category, text } of outcome.removed) {
      summary.removed[category] = (summary.removed[category] ?? 0) + text.length;
    }
    return;
  }
  summary[outcome.outcome]++;
  summary.reasons[outcome.reason] = (summary.reasons[outcome.reason] ?? 0) + 1;
}

function log(log: Logger, outcome: Outcome): void {
  const at = { capture: outcome.id, key: outcome.key };
  if (outcome.outcome === 'record') log.debug({ ...at, quality: outcome.record.quality.score }, 'record');
  else if (outcome.outcome === 'rejected')
    log.info({ ...at, reason: outcome.reason }, `rejected: ${outcome.why}`);
  else log.warn({ ...at, reason: outcome.reason, stage: outcome.stage }, `quarantined: ${outcome.error}`);
}
