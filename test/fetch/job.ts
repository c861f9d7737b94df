import type { Told } from '../../src/capture/fetch/crawl/visitor.ts';
import { type FetchJob, fetchCaptures } from '../../src/capture/fetch/fetch.ts';
import type { Seed } from '../../src/capture/fetch/seeds/seeds.ts';

/** Fetches into the folder, without courtesies that a loopback does not need; gives what was told. */
export async function fetchInto(
  folder: string,
  seeds: readonly (string | Seed)[],
  options: Partial<FetchJob> = {},
): Promise<Told[]> {
  const told: Told[] = [];
  await fetchCaptures({
    seeds: seeds.map(seed => (typeof seed === 'string' ? { url: seed } : seed)),
    output: { folder, format: 'warc' },
    userAgent: 'Dechrome/test (+mailto:desk@example.org)',
    allowPrivate: true,
    politeness: { delay: 0, perHost: 4 },
    retry: { attempts: 2, base: 1 },
    tell: item => told.push(item),
    ...options,
  });
  return told;
}

/** Outcomes by path, without what lists told. */
export function outcomes(told: readonly Told[]): Record<string, string> {
  return Object.fromEntries(told.map(({ url, outcome }) => [new URL(url).pathname, outcome]));
}
