import { hash } from 'node:crypto';
import type { Capture } from '../model/capture.ts';

/** A capture from its bytes; its id is their sha256. */
export function makeCapture(parts: Omit<Capture, 'id'>): Capture {
  return { id: hash('sha256', parts.bytes), ...parts };
}
