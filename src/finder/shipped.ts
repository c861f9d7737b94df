import { createHash } from 'node:crypto';

/** The models that come with Dechrome. */
export const FINDER = new URL('../../models/finder.json', import.meta.url);
export const TEXT_FINDER = new URL('../../models/text-finder.json', import.meta.url);

/** What tells a model from another, of its file's bytes. */
export function modelDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
