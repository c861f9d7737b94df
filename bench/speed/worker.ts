import { type BenchPage, select } from '../dataset.ts';
import { contender, type Work } from './contenders.ts';
import { sample } from './sample.ts';
import type { Lap, Race } from './speed.ts';

/** One contender in a process of its own: loads the pages, warms up, then runs a lap at each message. */

// Some contenders log about broken pages; the log is not what is timed.
console.error = console.warn = console.log = () => {};

/** A night's work is done by compiled code: so many pages are read before anything is timed. */
const WARM_PAGES = 600;
/** Slow ones are compiled by then. */
const WARM_MS = 20_000;

type Loaded = readonly [BenchPage, Buffer][];

/** Without a forced collection before: that shrinks the young generation, and doubles the times of all. */
async function lap(work: Work, pages: Loaded): Promise<number> {
  const before = process.cpuUsage();
  for (const [page, bytes] of pages) await guarded(work, page, bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A contender that throws on a page has still spent its time on it. */
async function guarded(work: Work, page: BenchPage, bytes: Buffer): Promise<void> {
  try {
    await work(page, bytes);
  } catch {}
}

process.once('message', async (race: Race) => {
  const pages = sample(select({ data: race.data, sets: [race.set] }), race.pages).map(
    page => [page, page.read()] as const,
  ) as Loaded;
  const bytes = pages.reduce((sum, [, content]) => sum + content.length, 0);
  const work = await contender(race.contender, race.from);
  let cpuMs = 0;
  for (let warm = 0; warm < WARM_PAGES && cpuMs < WARM_MS; warm += pages.length)
    cpuMs += await lap(work, pages);
  process.on('message', async () => {
    // While others ran, memory and code of this one were given back.
    await lap(work, pages);
    const result: Lap = { cpuMs: await lap(work, pages), pages: pages.length, bytes };
    process.send!(result);
  });
  process.send!('ready');
});
