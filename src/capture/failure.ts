import type { Origin, SourceItem } from '../model/capture.ts';
import { DechromeError, QuarantineError } from '../model/errors.ts';
import { throwShortage } from '../model/shortage.ts';

/** The input cannot be read: `code` is stable, `why` is a clause for people without the input's name. */
export function unreadable(code: string, why: string, cause?: unknown): QuarantineError {
  return new QuarantineError(code, why, 'read', cause);
}

/** An error met while reading an input, as the item that stands for that input. Throws what stops the run. */
export function failed(key: string, origin: Origin, error: unknown): SourceItem {
  if (error instanceof DechromeError && error.disposition === 'fatal') throw error;
  throwShortage(error);
  return { failed: { key, origin, code: codeOf(error), reason: `${placeOf(key, origin)}: ${whyOf(error)}` } };
}

const SYSTEM_REASONS: Record<string, [code: string, why: string]> = {
  ENOENT: ['not-found', 'there is no such file or folder'],
  EACCES: ['unreadable', 'reading is not permitted; check the permissions'],
  EPERM: ['unreadable', 'reading is not permitted; check the permissions'],
};

function codeOf(error: unknown): string {
  if (error instanceof DechromeError) return error.code;
  const system = systemCode(error);
  if (system === undefined) return 'internal-error';
  return SYSTEM_REASONS[system]?.[0] ?? 'unreadable';
}

function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return SYSTEM_REASONS[systemCode(error) ?? '']?.[1] ?? message;
}

function systemCode(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === 'string' && typeof syscall === 'string' ? code : undefined;
}

function placeOf(key: string, { file, line, offset, member }: Origin): string {
  let place = file === '-' ? 'standard input' : file;
  if (member !== undefined) place += `, ${member}`;
  if (line !== undefined) place += `, line ${line}`;
  if (offset !== undefined) place += `, byte ${offset}`;
  return place === key || key.startsWith(`${file}:`) ? place : `${key} (${place})`;
}
