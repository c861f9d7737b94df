import { createHash } from 'node:crypto';
import type { Capture } from '../model/capture.ts';

/** A capture from its bytes; its id is their sha256. */
export function makeCapture(parts: Omit<Capture, 'id'>): Capture {
  return { id: createHash('sha256').update(parts.bytes).digest('hex'), ...parts };
}
