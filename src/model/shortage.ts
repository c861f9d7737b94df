import { DechromeError } from './errors.ts';

const WHAT: Record<string, string> = {
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  ENFILE: 'the system has too many open files',
  ENOMEM: 'the system has no memory left',
};

/** The error of a run that has to stop because the system was out of something; undefined for any other cause. */
export function shortageOf(error: unknown): DechromeError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const why = WHAT[(at as NodeJS.ErrnoException).code ?? ''];
    if (why) return new DechromeError('shortage', why, { disposition: 'fatal', stage: 'read', cause: error });
  }
  return undefined;
}

/**
 * Throws `shortage` when the system was out of something, which says nothing about the input or file it was met at:
 * the run stops, and another goes on from there.
 */
export function throwShortage(error: unknown): void {
  const shortage = shortageOf(error);
  if (shortage) throw shortage;
}
