import { hash } from 'node:crypto';
import type { Capture } from '../model/capture.ts';
import { archivedAt, FROM_WEB_ARCHIVE } from './web-archive.ts';

/** A capture from its bytes; its id is their sha256. What the Wayback Machine plays back has the address it saved. */
export function makeCapture(parts: Omit<Capture, 'id'>): Capture {
  const id = hash('sha256', parts.bytes);
  const archived = archivedAt(parts.url);
  if (!archived) return { id, ...parts };
  return { id, ...parts, ...archived, flags: [...(parts.flags ?? []), FROM_WEB_ARCHIVE] };
}
