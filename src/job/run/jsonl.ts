import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../model/outcome.ts';
import { makeFolder, syncFolder, WriteError } from '../../sink/atomic-file.ts';
import { line, outcomeLine, type RemovedDetail, removedLines } from '../../sink/lines.ts';
import type { Change } from '../ledger/outbox.ts';
import type { ChangeSink } from './delivery.ts';

const FILES = ['records.jsonl', 'removed.jsonl', 'outcomes.jsonl', 'changes.jsonl'] as const;
const lengths = z.record(z.enum(FILES), z.int().nonnegative());
type Lengths = z.infer<typeof lengths>;
const NOTHING = Object.fromEntries(FILES.map(file => [file, 0])) as Lengths;

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
      const before: Lengths = state === '' ? NOTHING : lengths.parse(JSON.parse(state));
      const told = changes.map(change => ({ change, payload: JSON.parse(change.payload) as Payload }));
      const after = { ...before };
      try {
        makeFolder(folder);
        for (const file of FILES) {
          const text = told.map(({ change, payload }) => linesOf(file, change, payload, detail)).join('');
          after[file] = append(join(folder, file), before[file], text);
        }
        if (state === '') syncFolder(folder);
      } catch (error) {
        for (const file of FILES) cutBack(join(folder, file), before[file]);
        throw error instanceof WriteError ? error : new WriteError(folder, error);
      }
      return JSON.stringify(after);
    },
    async inspect(state) {
      if (state === '') return {};
      const noted = lengths.parse(JSON.parse(state));
      const sizes = FILES.map(file => sizeOf(join(folder, file)) - noted[file]);
      const short = FILES.find((_, i) => sizes[i]! < 0);
      if (short) return { lost: `${join(folder, short)} is shorter than what was written` };
      if (sizes.every(size => size === 0)) return {};
      for (const file of FILES) cutBack(join(folder, file), noted[file]);
      return { repaired: `lines in ${folder} that a killed run had begun are cut off` };
    },
  };
}

/** Of an input that vanished, its key alone. */
type Payload = Outcome | { key: string };

function linesOf(
  file: (typeof FILES)[number],
  { run, kind, revision, record_key: recordKey }: Change,
  payload: Payload,
  detail: RemovedDetail,
): string {
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

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** As far as it can be done now: what is left over is cut off before the next lines come. */
function cutBack(path: string, length: number): void {
  try {
    if (sizeOf(path) > length) truncateSync(path, length);
  } catch {
    // The error before is the one to be told.
  }
}
