import { open } from 'node:fs/promises';
import { throwShortage } from '../model/shortage.ts';
import { type Facts, factsOf } from './facts.ts';

/** A sidecar is a handful of fields; what is longer is something else. */
const MAX_BYTES = 65_536;

/** Path of the file that tells more about a capture; `<capture>.json`. */
export function sidecarOf(path: string): string {
  return `${path}.json`;
}

/** What the sidecar of a capture says; empty without one, flag `invalid-sidecar` when it cannot be used. */
export async function readSidecar(path: string): Promise<Facts> {
  const text = await readStart(sidecarOf(path)).catch(error => {
    throwShortage(error);
    return 'unreadable';
  });
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return factsOf({ ...value });
  } catch {
    // Said by the flag.
  }
  return { flags: ['invalid-sidecar'] };
}

async function readStart(path: string): Promise<string | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
  } finally {
    await file.close();
  }
}
