import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fetcher, type FetcherOptions } from '../../src/capture/fetch/fetcher.ts';
import { html, redirect, Site } from './site.ts';

/** Stands for the addresses that must not be reached. */
const FORBIDDEN = '127.0.0.9';

let site: Site;
let other: Site;
let fetcher: Fetcher;

function start(options: Partial<FetcherOptions> = {}): void {
  fetcher = new Fetcher({
    userAgent: 'Dechrome/test (+mailto:desk@example.org)',
    politeness: { delay: 0, perHost: 4 },
    retry: { attempts: 2, base: 1 },
    connector: { allow: address => address.startsWith('127.') && address !== FORBIDDEN },
    ...options,
  });
}

beforeEach(async () => {
  site = await Site.start({ '/a': html('page a') });
  other = await Site.start({ '/b': html('page b') }, '127.0.0.2');
  start();
});

afterEach(async () => {
  await fetcher.close();
  site.stop();
  other.stop();
});

const statuses = async (url: string): Promise<number[]> =>
  (await fetcher.fetch(url)).map(({ status }) => status);

test('a page is fetched with who we are', async () => {
  const [page] = await fetcher.fetch(`${site.origin}/a`);
  expect(page?.content.toString()).toBe('page a');
  expect(site.last('/a')?.headers).toMatchObject({
    'user-agent': 'Dechrome/test (+mailto:desk@example.org)',
    'accept-encoding': 'gzip, deflate, br',
  });
});

describe('robots.txt', () => {
  test('is fetched once for many pages of an origin, even at the same time', async () => {
    const pages = Array.from({ length: 10 }, (_, i) => `${site.origin}/a?${i}`);
    await Promise.all(pages.map(page => fetcher.fetch(page)));
    await fetcher.fetch(`${other.origin}/b`);
    expect([site.count('/robots.txt'), other.count('/robots.txt')]).toEqual([1, 1]);
  });

  test('that forbids a page keeps us from asking for it', async () => {
    site.routes['/robots.txt'] = { body: 'User-agent: dechrome\nDisallow: /a\n' };
    await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(site.count('/a')).toBe(0);
  });

  test('holds for where a redirect leads', async () => {
    site.routes['/go'] = redirect(`${other.origin}/b`);
    other.routes['/robots.txt'] = { body: 'User-agent: *\nDisallow: /b\n' };
    await expect(fetcher.fetch(`${site.origin}/go`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(other.count('/b')).toBe(0);
  });

  test.each([400, 401, 403, 404, 410])('with status %i allows everything', async status => {
    site.routes['/robots.txt'] = { status, body: 'User-agent: *\nDisallow: /\n' };
    expect(await statuses(`${site.origin}/a`)).toEqual([200]);
  });

  test.each([500, 502, 503])('with status %i forbids everything', async status => {
    site.routes['/robots.txt'] = { status };
    await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toMatchObject({ code: 'robots-unreachable' });
    expect(site.count('/a')).toBe(0);
  });

  test('that cannot be had forbids everything', async () => {
    site.routes['/robots.txt'] = (_, response) => void response.destroy();
    await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toMatchObject({ code: 'robots-unreachable' });
  });

  test('is followed through redirects, to other origins too, and speaks for its own', async () => {
    site.routes['/robots.txt'] = redirect('/r1');
    for (const [from, to] of [
      ['/r1', '/r2'],
      ['/r2', '/r3'],
      ['/r3', '/r4'],
    ] as const)
      site.routes[from] = redirect(to);
    site.routes['/r4'] = redirect(`${other.origin}/rules`);
    other.routes['/rules'] = { body: 'User-agent: *\nDisallow: /a\n' };
    await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect((await fetcher.fetch(`${other.origin}/b`)).length).toBe(1);
  });

  test('is read as far as 500 KiB and not half a line further', async () => {
    const filler = '# filler\n'.repeat(56_000);
    const inside = 'User-agent: *\nDisallow: /inside\n';
    const padding = 500 * 1024 - filler.length - inside.length - 'Disallow: /'.length;
    const body = `${filler}${inside}${'#'.repeat(padding - 1)}\nDisallow: /beyond\n`;
    site.routes['/robots.txt'] = { body };
    await expect(fetcher.fetch(`${site.origin}/inside`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(await statuses(`${site.origin}/a`)).toEqual([200]);
    expect(await statuses(`${site.origin}/beyond`)).toEqual([404]);
  });

  test('is read whatever the limit for pages', async () => {
    await fetcher.close();
    start({ limits: { maxBytes: 100 } });
    site.routes['/robots.txt'] = { body: `${'# filler\n'.repeat(100)}User-agent: *\nDisallow: /b\n` };
    expect(await statuses(`${site.origin}/a`)).toEqual([200]);
    await expect(fetcher.fetch(`${site.origin}/b`)).rejects.toMatchObject({ code: 'robots-disallowed' });
  });

  test('names sitemaps', async () => {
    site.routes['/robots.txt'] = { body: 'Sitemap: https://example.org/map.xml\n' };
    expect(await fetcher.sitemaps(site.origin)).toEqual(['https://example.org/map.xml']);
  });

  test('its crawl delay makes the next request wait', async () => {
    const giveUp = new AbortController();
    await fetcher.close();
    start({ signal: giveUp.signal });
    site.routes['/robots.txt'] = { body: 'User-agent: *\nCrawl-delay: 3600\n' };
    await expect(fetcher.fetch(`${site.origin}/a`)).resolves.toHaveLength(1);
    const second = fetcher.fetch(`${site.origin}/a?2`);
    setTimeout(() => giveUp.abort(), 50);
    await expect(second).rejects.toMatchObject({ code: 'aborted' });
    expect(site.paths).toEqual(['/robots.txt', '/a']);
  });
});

describe('redirects', () => {
  test('are followed as they come, each response kept', async () => {
    site.routes['/1'] = redirect('/2', 301);
    site.routes['/2'] = redirect('3?x=1#part', 308);
    site.routes['/3?x=1'] = html('end');
    const hops = await fetcher.fetch(`${site.origin}/1`);
    expect(hops.map(({ url, status }) => [url.slice(site.origin.length), status])).toEqual([
      ['/1', 301],
      ['/2', 308],
      ['/3?x=1', 200],
    ]);
  });

  test('five are followed, six are not', async () => {
    for (let i = 1; i <= 6; i++) site.routes[`/${i}`] = redirect(`/${i + 1}`);
    site.routes['/7'] = html('end');
    expect(await statuses(`${site.origin}/2`)).toHaveLength(6);
    await expect(fetcher.fetch(`${site.origin}/1`)).rejects.toMatchObject({ code: 'too-many-redirects' });
  });

  test.each([
    ['itself', { '/1': redirect('/1') }],
    ['itself, with a fragment', { '/1': redirect('/1#again') }],
    ['and fro', { '/1': redirect('/2'), '/2': redirect('/1') }],
  ])('to %s are a loop', async (_name, routes) => {
    Object.assign(site.routes, routes);
    await expect(fetcher.fetch(`${site.origin}/1`)).rejects.toMatchObject({ code: 'redirect-loop' });
  });

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://example.org/',
    'http://',
    'http://user:pw@a.test/',
  ])('to %s are not followed', async location => {
    site.routes['/1'] = redirect(location);
    await expect(fetcher.fetch(`${site.origin}/1`)).rejects.toMatchObject({ code: 'bad-redirect' });
  });

  test('to a forbidden address open no socket', async () => {
    const inner = await Site.start({ '/secret': html('secret') }, FORBIDDEN);
    site.routes['/1'] = redirect(`${inner.origin}/secret`);
    await expect(fetcher.fetch(`${site.origin}/1`)).rejects.toMatchObject({ code: 'address-refused' });
    expect(inner.paths).toEqual([]);
    inner.stop();
  });

  test('without a target are pages', async () => {
    site.routes['/1'] = { status: 302 };
    expect(await statuses(`${site.origin}/1`)).toEqual([302]);
  });

  test('with characters beyond ASCII in the target', async () => {
    site.routes['/1'] = (_, response) => {
      response.socket?.end(
        'HTTP/1.1 302 Found\r\nLocation: /stra\xC3\x9Fe\r\nContent-Length: 0\r\n\r\n',
        'latin1',
      );
      return undefined;
    };
    site.routes['/stra%C3%9Fe'] = html('street');
    expect(await statuses(`${site.origin}/1`)).toEqual([302, 200]);
  });
});

describe('headers of a seed', () => {
  const headers = [
    ['Authorization', 'Bearer secret'],
    ['Cookie', 'id=1'],
    ['User-Agent', 'Mine'],
  ] as const;

  test('go to its origin, and along redirects within it', async () => {
    site.routes['/1'] = redirect('/a');
    await fetcher.fetch(`${site.origin}/1`, { headers });
    expect(site.last('/1')?.headers).toMatchObject({ authorization: 'Bearer secret', cookie: 'id=1' });
    expect(site.last('/a')?.headers).toMatchObject({ authorization: 'Bearer secret', 'user-agent': 'Mine' });
    expect(site.last('/robots.txt')?.headers.authorization).toBeUndefined();
  });

  test('never cross origins, nor come back', async () => {
    site.routes['/1'] = redirect(`${other.origin}/2`);
    other.routes['/2'] = redirect(`${site.origin}/a`);
    await fetcher.fetch(`${site.origin}/1`, { headers });
    for (const request of [other.last('/2'), site.last('/a')]) {
      expect(request?.headers.authorization).toBeUndefined();
      expect(request?.headers.cookie).toBeUndefined();
    }
  });
});

test('validators are asked for with each hop', async () => {
  site.routes['/1'] = redirect('/a');
  await fetcher.fetch(`${site.origin}/1`, {
    validators: url => (url.endsWith('/a') ? [['if-none-match', '"x"']] : []),
  });
  expect(site.last('/1')?.headers['if-none-match']).toBeUndefined();
  expect(site.last('/a')?.headers['if-none-match']).toBe('"x"');
});

test('a page that fails at first is asked for again', async () => {
  let asked = 0;
  site.routes['/1'] = () => (++asked === 1 ? { status: 503 } : html('at last'));
  expect(await statuses(`${site.origin}/1`)).toEqual([200]);
});

test('by default nothing on the loopback is fetched', async () => {
  await fetcher.close();
  start({ connector: {} });
  await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toMatchObject({ code: 'address-refused' });
  expect(site.paths).toEqual([]);
});
