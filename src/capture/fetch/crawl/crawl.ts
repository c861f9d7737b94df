import type { Target } from '../frontier/frontier.ts';
import { changedSince } from '../seeds/entry.ts';
import type { Seed } from '../seeds/seeds.ts';
import { type LaneOptions, Lanes } from './lanes.ts';
import { type VisitOptions, Visitor } from './visitor.ts';

export interface CrawlOptions extends VisitOptions, LaneOptions {}

/**
 * Fetches the seeds and what they list, until nothing is left to ask for. A run that breaks off, by whatever,
 * is continued by the next call with the same frontier. Throws only what makes going on useless.
 */
export async function crawl(seeds: readonly Seed[], options: CrawlOptions): Promise<void> {
  const { frontier, archivist } = options;
  await archivist.recover();
  frontier.begin();
  frontier.add(seeds.filter(seed => changedSince({ list: false, ...seed }, options.since)).map(targetOf));
  const visitor = new Visitor(seeds, options);
  await new Lanes(frontier, target => visitor.visit(target), options).run();
  await archivist.close();
  if (frontier.hosts().length === 0) frontier.finish();
}

/** What a saved list names is known to be a page or a list; what else is named may be either. */
function targetOf({ url, list, modified }: Seed): Target {
  const depth = list === undefined ? 0 : list ? 1 : null;
  return { url, seed: url, depth, ...(modified !== undefined && { modified }) };
}
