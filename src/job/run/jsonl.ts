import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../model/outcome.ts';
import { WriteError } from '../../sink/atomic-file.ts';
import { line, outcomeLine, type RemovedDetail, removedLines } from '../../sink/lines.ts';
import type { Change } from '../ledger/outbox.ts';
import type { ChangeSink } from './delivery.ts';

const FILES = ['records.jsonl', 'removed.jsonl', 'outcomes.jsonl', 'changes.jsonl'] as const;
const lengths = z.record(z.enum(FILES), z.int().nonnegative());
type Lengths = z.infer<typeof lengths>;

/**
 * Appends to files in a folder: records, what was removed from them, outcomes, and `changes.jsonl`, which tells
 * what is new, has changed or is gone. In the other files, the last line of a key counts. What stands in them
 * beyond the recorded lengths was not noted as taken, and is cut off before it is written again: so a crash
 * leaves neither torn lines nor any twice.
 */
export function jsonlSink(name: string, folder: string, detail: RemovedDetail): ChangeSink {
  return {
    name,
    batch: 64,
    async take(changes, state) {
      const before = state === '' ? undefined : lengths.parse(JSON.parse(state));
      mkdirSync(folder, { recursive: true });
      const after = {} as Lengths;
      for (const file of FILES) {
        const text = changes.map(change => linesOf(file, change, detail)).join('');
        after[file] = append(join(folder, file), before?.[file] ?? 0, text);
      }
      return JSON.stringify(after);
    },
  };
}

function linesOf(file: (typeof FILES)[number], change: Change, detail: RemovedDetail): string {
  const { run, kind, revision, record_key: recordKey } = change;
  const payload = JSON.parse(change.payload) as Outcome | { key: string };
  if (file === 'changes.jsonl') {
    return kind === 'outcome' ? '' : line({ change: kind, recordKey, revision, key: payload.key, run });
  }
  if (!('outcome' in payload)) return '';
  if (file === 'outcomes.jsonl') return outcomeLine(payload);
  if (file === 'removed.jsonl') return removedLines(payload, detail);
  return payload.outcome === 'record' ? line(payload.record) : '';
}

/** Returns the file's new length. */
function append(path: string, length: number, text: string): number {
  const bytes = Buffer.from(text);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'a');
    if (fstatSync(descriptor).size < length) {
      throw new Error(
        `it is shorter than the ${length} bytes written; put it back, or take it out of the job`,
      );
    }
    ftruncateSync(descriptor, length);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } catch (error) {
    throw new WriteError(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return length + bytes.length;
}
