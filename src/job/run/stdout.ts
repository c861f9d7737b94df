import type { Outcome } from '../../model/outcome.ts';
import { line } from '../../sink/lines.ts';
import { writeAll } from '../../sink/stream.ts';
import type { Change } from '../ledger/outbox.ts';
import type { ChangeSink } from './delivery.ts';

const STDOUT = 1;

/** Writes changes to standard output, a line each, with the record that there is now. After a crash some come again. */
export function stdoutSink(name: string): ChangeSink {
  return {
    name,
    batch: 64,
    async take(changes) {
      await writeAll(STDOUT, changes.map(lineOf).join(''));
      return '';
    },
  };
}

function lineOf({ kind, record_key: recordKey, revision, run, payload }: Change): string {
  if (kind === 'outcome') return '';
  const told = JSON.parse(payload) as Outcome | { key: string };
  const record = 'outcome' in told && told.outcome === 'record' ? { record: told.record } : {};
  return line({ change: kind, recordKey, revision, key: told.key, run, ...record });
}
