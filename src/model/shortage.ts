import { DechromeError } from './errors.ts';

const WHAT: Record<string, string> = {
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  ENFILE: 'the system has too many open files',
  ENOMEM: 'the system has no memory left',
};

/**
 * Throws `shortage` when the system was out of something, which says nothing about the input or file it was met at:
 * the run stops, and another goes on from there.
 */
export function throwShortage(error: unknown): void {
  for (let at = error; at instanceof Error; at = at.cause) {
    const why = WHAT[(at as NodeJS.ErrnoException).code ?? ''];
    if (why) throw new DechromeError('shortage', why, { disposition: 'fatal', stage: 'read', cause: error });
  }
}
