import type { Trace } from '../model/verdict.ts';
import { compareDecisions, type Entry, keeps } from './precedence.ts';
import type { Resolution } from './resolution.ts';

/** What became of each verdict, in the order of blocks. For explaining; costs a second resolution. */
export function traceOf(resolution: Resolution, entries: readonly Entry[]): Trace[] {
  const traces = entries.map(entry => traceEntry(resolution, entry));
  return traces.sort((a, b) => a.verdict.block - b.verdict.block || compare(a.verdict.rule, b.verdict.rule));
}

function traceEntry(resolution: Resolution, entry: Entry): Trace {
  const { verdict, phase, scope } = entry;
  // A verdict may put its reason together when asked.
  const base = { phase, scope, verdict: { ...verdict, why: verdict.why } };
  if (entry.idle) return { ...base, outcome: entry.idle };
  if (verdict.action === 'cut-after' || verdict.action === 'cut-before') {
    return { ...base, outcome: resolution.isFarthest(entry) ? 'won' : 'no-op' };
  }
  const segments = resolution.segments(verdict.block).filter(s => overlaps(s, verdict.span));
  if (verdict.action === 'label') {
    const rival = segments.find(s => s.label && s.label !== entry)?.label;
    if (segments.some(s => s.label === entry)) return { ...base, outcome: 'won' };
    return rival
      ? { ...base, outcome: 'overruled', overruledBy: rival.verdict.rule }
      : { ...base, outcome: 'no-op' };
  }
  if (segments.some(s => s.removedBy === entry || s.keptBy === entry)) return { ...base, outcome: 'won' };
  const winner = segments
    .map(s => s.removedBy ?? s.keptBy)
    .find(other => other && compareDecisions(other, entry) < 0);
  if (!winner || keeps(winner) === keeps(entry)) return { ...base, outcome: 'no-op' };
  return { ...base, outcome: 'overruled', overruledBy: winner.verdict.rule };
}

function overlaps(
  segment: { start: number; end: number },
  span: readonly [number, number] | undefined,
): boolean {
  return !span || (segment.start < span[1] && segment.end > span[0]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
