import type { Logger } from 'pino';
import type { Told } from '../../capture/fetch/crawl/visitor.ts';
import { parseSince } from '../../capture/fetch/seeds/since.ts';
import { fetchJobOf, isGood } from '../../capture/fetch/settings.ts';
import type { FetchSpec } from '../file/fetch-schema.ts';

/**
 * Fetches what a job wants fetched into the folder that it then reads. Gives the number of URLs by outcome; what
 * a site refuses stops nothing. Throws `UsageError` for seeds that cannot be read, and what `fetchCaptures` throws.
 */
export async function fetchFirst(
  spec: FetchSpec,
  log: Logger,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const [{ fetchCaptures }, { readSeeds }] = await Promise.all([
    import('../../capture/fetch/fetch.ts'),
    import('../../capture/fetch/seeds/seeds.ts'),
  ]);
  const { seeds, problems } = await readSeeds(spec.seeds);
  for (const problem of problems) log.warn({ code: 'bad-seed' }, problem);
  const counts: Record<string, number> = problems.length > 0 ? { 'bad-seed': problems.length } : {};
  const tell = (told: Told): void => {
    counts[told.outcome] = (counts[told.outcome] ?? 0) + 1;
    log[isGood(told.outcome) ? 'info' : 'warn'](told, told.outcome);
  };
  const since = spec.since === undefined ? undefined : parseSince(spec.since);
  const output = { folder: spec.into, format: spec.format, warcSize: spec.warcSize };
  await fetchCaptures({ ...fetchJobOf({ ...spec, since }), seeds, output, signal, tell });
  return counts;
}
