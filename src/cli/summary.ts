import type { BatchSummary } from '../job/batch.ts';
import { paint } from './paint.ts';

/** What came of a run, for people. */
export function printSummary(summary: BatchSummary, folder: string, stopped: boolean): void {
  const { inputs, records, rejected, quarantined } = summary;
  const lines = [
    `${paint('bold', String(inputs))} captures: ${paint('green', `${records} records`)}, ${rejected} rejected, ${quarantined} quarantined`,
    ...table('Removed from the records (characters)', summary.removed),
    ...table('No record because', summary.reasons),
    ...(stopped ? ['Stopped before the end: what had been read until then is cleaned, the rest is not'] : []),
    `Results are in ${folder}/: records.jsonl, removed.jsonl, outcomes.jsonl`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function table(title: string, counts: Record<string, number | undefined>): string[] {
  const rows = Object.entries(counts).sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0));
  if (rows.length === 0) return [];
  return [`${title}:`, ...rows.map(([name, count]) => `  ${String(count).padStart(8)}  ${name}`)];
}
