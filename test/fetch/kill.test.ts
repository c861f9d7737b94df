import { mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FetchDatabase } from '../../src/capture/fetch/frontier/database.ts';
import { Frontier } from '../../src/capture/fetch/frontier/frontier.ts';
import type { CaptureStore } from '../../src/capture/fetch/store/store.ts';
import { WarcStore } from '../../src/capture/fetch/store/warc-store.ts';
import { readSources } from '../../src/capture/source.ts';
import { exchangeOf } from './exchange.ts';
import { fetchInto } from './job.ts';
import { end, start } from './program.ts';
import { html, Site } from './site.ts';

const PAGES = Array.from({ length: 60 }, (_, i) => `/page-${i}`);
const PER_HOST = 4;

let folder: string;
let site: Site;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-kill-'));
  site = await Site.start();
});

afterEach(async () => {
  site.stop();
  await rm(folder, { recursive: true });
});

/** Paths of all captures in the folder; fails on a record that is not sound. */
async function captured(): Promise<string[]> {
  const paths: string[] = [];
  for await (const item of readSources([folder])) {
    if ('failed' in item) throw new Error(item.failed.reason);
    paths.push(new URL(item.capture.url ?? '').pathname);
  }
  return paths.sort();
}

/** Lines of all indexes. */
async function indexed(): Promise<string[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.cdxj'));
  const texts = await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(text => text.trim().split('\n'));
}

test('killed again and again, nothing is lost and nothing is fetched twice', async () => {
  const feed = PAGES.map(path => `<item><link>${site.origin}${path}</link></item>`).join('');
  site.routes['/feed'] = { body: `<rss><channel>${feed}</channel></rss>` };
  let served = 0;
  let onServed = (): void => {};
  for (const path of PAGES) {
    site.routes[path] = () => {
      served++;
      onServed();
      return html(`<p>${path}</p>`);
    };
  }
  const args = ['fetch', `${site.origin}/feed`, '-o', folder, '--allow-private', '--delay', '0', '-q'];
  const command = [...args, '--per-host', String(PER_HOST)];
  let kills = 0;
  for (const killAt of [3, 11, 24, 37]) {
    const child = start(command, folder);
    // A moment later, so that the blow falls on different steps of what follows.
    onServed = () => served === killAt && setTimeout(() => child.kill('SIGKILL'), killAt % 5);
    await end(child);
    kills++;
  }
  onServed = () => {};
  expect((await end(start(command, folder))).code).toBe(0);
  expect(await captured()).toEqual([...PAGES].sort());
  expect(await indexed()).toHaveLength(PAGES.length);
  expect(site.count('/feed')).toBe(1);
  // Only what was under way when the blow fell may be asked for again.
  expect(served).toBeLessThanOrEqual(PAGES.length + kills * PER_HOST);
});

/** Brings a folder into the state in which a crash leaves it, after this part of a write. */
async function crash(written: 'nothing' | 'half' | 'all'): Promise<void> {
  const database = new FetchDatabase(join(folder, 'fetch-state.db'));
  const frontier = new Frontier(database);
  const store: CaptureStore = new WarcStore({ folder, userAgent: 'Test/1', fileSize: 1e9 });
  const url = `${site.origin}/a`;
  frontier.begin();
  frontier.add([{ url, seed: url, depth: null }]);
  const { plan, write } = await store.plan({ url, hops: [exchangeOf({ url })] });
  frontier.intend(plan, { url, outcome: 'captured' });
  if (written !== 'nothing') await write();
  const { file, length } = plan.writes[0]!;
  if (written === 'half') await truncate(join(folder, file), Math.floor(length / 2));
  database.close();
}

test.each([
  ['nothing', 1],
  ['half', 1],
  ['all', 0],
] as const)('a crash after %s of a write was written costs %i requests', async (written, requests) => {
  site.routes['/a'] = html('page a');
  await crash(written);
  await fetchInto(folder, [`${site.origin}/a`]);
  expect(await captured()).toEqual(['/a']);
  expect(await indexed()).toHaveLength(1);
  expect(site.count('/a')).toBe(requests);
});
