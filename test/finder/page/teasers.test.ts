import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { isTeaserPage } from '../../../src/finder/page/teasers.ts';
import { parseUrl } from '../../../src/finder/page/url.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const URL = 'https://news.example/harbour/';
const TEXT = `<p>${'The harbour master counted the boats again and came to another number than before. '.repeat(2)}</p>`;
const BYLINE = '<p>4 May, by Vera Holm</p>';

/** Whether a page at `url` all of which is kept is one of teasers. */
function isIndex(body: string, url: string | undefined = URL): boolean {
  const bytes = Buffer.from(`<html><body>${body}</body></html>`);
  const capture = makeCapture({ bytes, key: 'a', mediaType: 'text/html', origin: { file: 'a' } });
  const page = openPage(capture) as HtmlPage;
  return isTeaserPage(page, new Uint8Array(page.blocks.length).fill(1), parseUrl(url));
}

const each = (teaser: (slug: string) => string) => ['boats', 'nets', 'tides', 'gulls'].map(teaser).join('');
const titled = (slug: string) => `<h3><a href="/story/${slug}">All about the ${slug} here</a></h3>`;

describe('a page of teasers', () => {
  it.each([
    ['titles above texts', each(slug => titled(slug) + TEXT)],
    ['bylines between them', each(slug => titled(slug) + BYLINE + TEXT)],
    [
      'title and text in one block',
      each(slug => `<p>${titled(slug).replace(/<\/?h3>/g, '')}<br>${TEXT.slice(3)}`),
    ],
    ['titles without spaces', each(slug => `<a href="/${slug}">港に戻った船の数を数える</a>${TEXT}`)],
    [
      'a line about the section',
      `<p>What happens down at the harbour.</p>${each(slug => titled(slug) + TEXT)}`,
    ],
  ])('has %s', (_, body) => expect(isIndex(body)).toBe(true));

  it('is the front page of a site though the beginnings of its posts are long', () => {
    const posts = each(slug => titled(slug) + TEXT.repeat(3));
    expect(isIndex(posts, 'https://blog.example/')).toBe(true);
    expect(isIndex(posts, 'https://blog.example/harbour/four-things')).toBe(false);
  });

  it('is told without an address, too', () => {
    expect(
      isIndex(
        each(slug => titled(slug) + TEXT),
        undefined,
      ),
    ).toBe(true);
  });

  it.each([
    ['two stories are no list', titled('boats') + TEXT + titled('nets') + TEXT],
    ['texts under each title run on', each(slug => titled(slug) + TEXT.repeat(4))],
    ['headings are no links', each(slug => `<h3>All about the ${slug}</h3>${TEXT}`)],
    [
      'headings link within the page',
      each(slug => `<h3><a href="#${slug}">All about the ${slug}</a></h3>${TEXT}`),
    ],
    ['headings link to shops', each(slug => titled(slug).replace('"/', '"https://shop.example/') + TEXT)],
    ['the page has a text of its own', TEXT.repeat(6) + each(slug => titled(slug) + TEXT)],
    [
      'slogans say little',
      each(slug => `${titled(slug)}<p>We have the best of these, as everybody in town says here.</p>`),
    ],
  ])('is none where %s', (_, body) => expect(isIndex(body)).toBe(false));
});
