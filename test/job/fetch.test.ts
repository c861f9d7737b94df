import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { article } from '../cli/pages.ts';
import { html, Site as WebSite } from '../fetch/site.ts';
import { Site } from './harness.ts';

let web: WebSite;

beforeEach(async () => {
  web = await WebSite.start({
    '/ferry': html(article('Ferry'), { etag: '"1"' }),
    '/bridge': html(article('Bridge'), { etag: '"1"' }),
  });
});

afterEach(() => web.stop());

function fetching(site: Site, ...paths: string[]) {
  return {
    sources: {
      fetch: {
        seeds: paths.map(path => web.origin + path),
        into: join(site.path, 'fetched'),
        allowPrivate: true,
        delay: 0,
        retries: 0,
      },
      captures: [join(site.path, 'in')],
    },
  };
}

test('a job fetches, then cleans what came and what lay there', async () => {
  const site = new Site();
  site.captures('a.ndjson', [{ id: 'kept' }]);
  const first = await site.run(fetching(site, '/ferry', '/bridge'));
  expect(first).toMatchObject({ inputs: 3, records: 3, fetched: { captured: 2 } });
  expect(new Set(site.out('records.jsonl').map(record => record.headline))).toEqual(
    new Set(['Ferry', 'Bridge', 'News of kept']),
  );
});

test('what has not changed on the web is not cleaned again; what has changed is', async () => {
  const site = new Site();
  await site.run(fetching(site, '/ferry', '/bridge'));
  web.routes['/ferry'] = html(article('Ferry, second edition'), { etag: '"2"' });
  web.routes['/bridge'] = request =>
    request.headers['if-none-match'] === '"1"' ? { status: 304 } : html(article('Bridge'));
  const second = await site.run(fetching(site, '/ferry', '/bridge'));
  expect(second).toMatchObject({
    fetched: { captured: 1, unchanged: 1 },
    records: 2,
    created: 0,
    updated: 1,
  });
});

test('a page that cannot be had is counted, and the rest is cleaned', async () => {
  const site = new Site();
  const summary = await site.run(fetching(site, '/ferry', '/none'));
  expect(summary).toMatchObject({ inputs: 1, records: 1, fetched: { captured: 1, 'http-status': 1 } });
});

test('seeds that cannot be read stop the run before anything is cleaned', async () => {
  const site = new Site();
  const { sources } = fetching(site);
  const fetch = { ...sources.fetch, seeds: [join(site.path, 'none.txt')] };
  await expect(site.run({ sources: { ...sources, fetch } })).rejects.toMatchObject({
    code: 'seeds-unreadable',
  });
});
