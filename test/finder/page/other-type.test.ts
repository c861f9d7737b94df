import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { otherType } from '../../../src/finder/page/other-type.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const ADDRESS = 'https://harbour.example/lamps';
const TEXT = `<p>${'A lamp for the quay has to stand the salt, and whoever buys one buys it for his children, too. '.repeat(2)}</p>`;
const goods = Array.from(
  { length: 6 },
  (_, i) => `<h3><a href="/lamps/${i}">Lamp ${i}</a></h3><p>€ 9.90</p>`,
);
const teasers = ['boats', 'nets', 'tides'].map(
  slug => `<h3><a href="/story/${slug}">All about the ${slug} here</a></h3>${TEXT}`,
);

/** What a page of which the long texts are kept is. */
function typeOf(body: string, types: readonly string[] = []) {
  const bytes = Buffer.from(`<html>${body}</html>`);
  const capture = makeCapture({ bytes, key: 'a', mediaType: 'text/html', origin: { file: 'a' } });
  const page = openPage(capture) as HtmlPage;
  const kept = Uint8Array.from(page.blocks, ({ words }) => (words >= 20 ? 1 : 0));
  return otherType(page, kept, ADDRESS, types);
}

describe('what looks like an article', () => {
  it('is a product where its template says so, whatever else it declares', () => {
    expect(typeOf(`<body class="single-product">${TEXT}`, ['NewsArticle'])).toBe('product');
  });

  it.each([
    ['teasers', teasers.join('')],
    ['a shelf', goods.join('') + TEXT],
  ])('is a listing where it is %s, and does not say that it is a post', (_, body) => {
    expect(typeOf(body)).toBe('listing');
    expect(typeOf(body, ['WebPage', 'Product'])).toBe('listing');
    expect(typeOf(body, ['NewsArticle'])).toBeUndefined();
    expect(typeOf(body, ['BlogPosting'])).toBeUndefined();
  });

  it.each([
    [['WebPage', 'Product', 'Offer'], 'product'],
    [['DiscussionForumPosting'], 'forum'],
    [['JobPosting'], 'service'],
    [['Product', 'NewsArticle'], undefined],
    [['Product', 'article'], undefined],
    [['product'], undefined],
    [['Review', 'Recipe', 'constructor', '__proto__'], undefined],
    [[], undefined],
  ])('is, by what it declares, %j, %s', (types, kind) => expect(typeOf(TEXT, types)).toBe(kind));
});
