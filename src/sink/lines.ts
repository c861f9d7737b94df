import type { Outcome, Removal } from '../model/outcome.ts';
import type { Category } from '../model/verdict.ts';

/** How much of the removal log is written. */
export type RemovedDetail = 'full' | 'summary' | 'none';

type RemovedSummary = Partial<Record<Category, number>>;

/** One line of `outcomes.jsonl`: what an input became, without its text. */
export function outcomeLine(outcome: Outcome): string {
  const { id, key, origin } = outcome;
  const base = { id, key, origin, outcome: outcome.outcome };
  if (outcome.outcome === 'record') return line({ ...base, quality: outcome.record.quality });
  if (outcome.outcome === 'rejected') return line({ ...base, reason: outcome.reason, why: outcome.why });
  return line({ ...base, reason: outcome.reason, stage: outcome.stage, error: outcome.error });
}

/** Lines of `removed.jsonl`, each with the id of its capture. */
export function removedLines(outcome: Outcome, detail: RemovedDetail): string {
  const removed = removedDetail(outcome, detail);
  if (removed === undefined) return '';
  if (!Array.isArray(removed)) return line({ id: outcome.id, removed });
  return removed.map(removal => line({ id: outcome.id, ...removal })).join('');
}

/** One line of the stream that `-o -` writes, one for each line read. */
export function streamLine(outcome: Outcome, detail: RemovedDetail): string {
  const removed = removedDetail(outcome, detail);
  const base = { id: outcome.key, outcome: outcome.outcome };
  const rest = removed === undefined ? {} : { removed };
  if (outcome.outcome === 'record') return line({ ...base, record: outcome.record, ...rest });
  if (outcome.outcome === 'rejected') {
    return line({ ...base, reason: outcome.reason, why: outcome.why, ...rest });
  }
  return line({ ...base, reason: outcome.reason, stage: outcome.stage, error: outcome.error });
}

export function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function removedDetail(outcome: Outcome, detail: RemovedDetail): Removal[] | RemovedSummary | undefined {
  if (outcome.outcome === 'quarantined' || detail === 'none') return undefined;
  return detail === 'full' ? outcome.removed : summarize(outcome.removed);
}

/** Characters removed, by category. */
function summarize(removed: readonly Removal[]): RemovedSummary {
  const sums: RemovedSummary = {};
  for (const { category, text } of removed) sums[category] = (sums[category] ?? 0) + text.length;
  return sums;
}
