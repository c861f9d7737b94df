import { writeSync } from 'node:fs';
import type { Outcome } from '../model/outcome.ts';
import { WriteError } from './atomic-file.ts';
import { type RemovedDetail, streamLine } from './lines.ts';
import type { Sink } from './sink.ts';

/** Writes one line for each input to a file descriptor as soon as it is known, for use in a pipe. */
export class StreamSink implements Sink {
  private readonly descriptor: number;
  private readonly detail: RemovedDetail;

  constructor(descriptor: number, detail: RemovedDetail) {
    this.descriptor = descriptor;
    this.detail = detail;
  }

  async write(outcome: Outcome): Promise<void> {
    await writeAll(this.descriptor, streamLine(outcome, this.detail));
  }

  close(): void {}
  abort(): void {}
}

/** Writes to standard output, or to a pipe in its place, at the pace of its reader. Throws WriteError. */
export async function writeAll(descriptor: number, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += await writeSome(descriptor, bytes, at);
}

async function writeSome(descriptor: number, bytes: Buffer, at: number): Promise<number> {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    // A pipe whose reader is slow is full for a moment; that is not an error.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw new WriteError('standard output', error);
    await new Promise(resolve => setTimeout(resolve, 2));
    return 0;
  }
}
