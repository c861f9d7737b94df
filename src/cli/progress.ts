import { SingleBar } from 'cli-progress';
import type { BatchSummary } from '../job/batch.ts';
import type { Outcome } from '../model/outcome.ts';

export interface Progress {
  update(outcome: Outcome, summary: BatchSummary): void;
  stop(): void;
}

const FORMAT =
  '{value} captures | {records} records | {rejected} rejected | {quarantined} quarantined | {duration_formatted}';

/** A line on a terminal that counts outcomes; nothing where nobody watches. */
export function showProgress(wanted: boolean): Progress {
  if (!wanted || !process.stderr.isTTY) return { update() {}, stop() {} };
  const bar = new SingleBar({
    format: FORMAT,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(Number.MAX_SAFE_INTEGER, 0, { records: 0, rejected: 0, quarantined: 0 });
  return {
    update: (_outcome, { inputs, records, rejected, quarantined }) =>
      bar.update(inputs, { records, rejected, quarantined }),
    stop: () => bar.stop(),
  };
}
