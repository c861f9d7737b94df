import { z } from 'zod';
import type { Outcome } from '../../model/outcome.ts';
import { line, outcomeLine, type RemovedDetail, removedLines } from '../../sink/lines.ts';
import type { Change } from '../ledger/outbox.ts';
import type { ChangeSink } from './delivery.ts';
import { GrowingFiles, type GrowthOptions, type Lengths } from './growing-files.ts';

const STEMS = ['records', 'removed', 'outcomes', 'changes'] as const;
const lengths = z.record(z.string(), z.int().nonnegative());

export interface JsonlOptions extends GrowthOptions {
  folder: string;
  removed: RemovedDetail;
}

/**
 * Appends to files in a folder: records, what was removed from them, outcomes, and `changes`, which tells what is
 * new, has changed or is gone. In the other files, the last line of a key counts. The state of the sink is the
 * lengths of its files: so a crash leaves neither torn lines nor any twice.
 */
export function jsonlSink(name: string, { folder, removed, ...growth }: JsonlOptions): ChangeSink {
  const files = new GrowingFiles(folder, growth);
  return {
    name,
    batch: 64,
    async take(changes, state) {
      const told = changes.map(change => ({ change, payload: JSON.parse(change.payload) as Payload }));
      const texts = STEMS.map(stem => [
        stem,
        told.map(({ change, payload }) => linesOf(stem, change, payload, removed)).join(''),
      ]);
      return JSON.stringify(files.append(Object.fromEntries(texts), lengthsIn(state)));
    },
    async inspect(state) {
      if (state === '') return {};
      const noted = lengthsIn(state);
      const short = files.shortened(STEMS, noted);
      if (short) return { lost: `${short} in ${folder} is shorter than what was written` };
      const isCut = files.tidy(STEMS, noted);
      return isCut ? { repaired: `lines in ${folder} that a killed run had begun are cut off` } : {};
    },
  };
}

function lengthsIn(state: string): Lengths {
  return state === '' ? {} : lengths.parse(JSON.parse(state));
}

/** Of an input that vanished, its key alone. */
type Payload = Outcome | { key: string };

function linesOf(
  stem: (typeof STEMS)[number],
  { run, kind, revision, record_key: recordKey }: Change,
  payload: Payload,
  detail: RemovedDetail,
): string {
  if (stem === 'changes') {
    return kind === 'outcome' ? '' : line({ change: kind, recordKey, revision, key: payload.key, run });
  }
  if (!('outcome' in payload)) return '';
  if (stem === 'outcomes') return outcomeLine(payload);
  if (stem === 'removed') return removedLines(payload, detail);
  return payload.outcome === 'record' ? line(payload.record) : '';
}
