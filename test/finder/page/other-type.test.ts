import { describe, expect, it } from 'vitest';
import type { PageType } from '../../../src/finder/finding.ts';
import { otherType } from '../../../src/finder/page/other-type.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { open } from '../../page/metadata/read.ts';

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
function typeOf(
  body: string,
  types: readonly string[] = [],
  address = ADDRESS,
  likeliest: PageType = 'article',
) {
  const { page, context } = open(`<html>${body}</html>`);
  const kept = Uint8Array.from(page.blocks, ({ words }) => (words >= 20 ? 1 : 0));
  const { phrases, find } = context;
  const input = { phrases, find, titles: ['A lamp'], declared: { types } };
  return otherType(page as HtmlPage, kept, address, input, likeliest);
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
    ['a button', '<button>In den Warenkorb</button>', 'product'],
    ['a field of a form', '<form><input type="submit" value="Add to cart"></form>', 'product'],
    ['a few of them', '<button>Add to cart</button>'.repeat(3), 'product'],
    ['many of them', '<button>Add to cart</button>'.repeat(4), undefined],
    ['none', '', undefined],
  ])('is a product where %s sells what the heading names', (_, button, kind) => {
    expect(typeOf(`<h1>A lamp</h1><p>€ 9.90</p>${button}${TEXT}`)).toBe(kind);
    expect(typeOf(`<h1>A lamp</h1><p>€ 9.90</p>${button}${TEXT}`, ['NewsArticle'])).toBeUndefined();
    expect(typeOf(`<table><tr><td>A lamp<td>€ 9.90</table>${button}${TEXT}`)).toBe(kind);
    expect(typeOf(`<h1>A lamp</h1>${button}${TEXT}`)).toBeUndefined();
    expect(typeOf(`<h1>Lamps</h1>${TEXT.repeat(26)}<p>€ 9.90</p>${button}`)).toBeUndefined();
  });

  it('is a thread or a list where its address says so', () => {
    expect(typeOf(TEXT, ['article'], 'https://harbour.example/viewtopic.php?t=7')).toBe('forum');
    expect(typeOf(TEXT, [], 'https://harbour.example/tag/lamps')).toBe('listing');
    expect(typeOf(TEXT, ['Article'], 'https://harbour.example/tag/lamps')).toBeUndefined();
  });

  it('is a list at the address of one, though its system calls all pages articles', () => {
    expect(typeOf(TEXT, ['article'], 'https://harbour.example/tag/lamps')).toBe('listing');
  });

  it('is a list of teasers that its system calls an article where it does not look like one', () => {
    expect(typeOf(teasers.join(''), ['article'], ADDRESS, 'listing')).toBe('listing');
    expect(typeOf(teasers.join(''), ['article'], ADDRESS, 'article')).toBeUndefined();
    expect(typeOf(teasers.join(''), ['BlogPosting'], ADDRESS, 'listing')).toBeUndefined();
    expect(typeOf(goods.join('') + TEXT, ['article'], ADDRESS, 'listing')).toBeUndefined();
  });

  it('is a collection where it says so and does not look like an article', () => {
    expect(typeOf(TEXT, ['CollectionPage', 'article'], ADDRESS, 'service')).toBe('listing');
    expect(typeOf(TEXT, ['CollectionPage', 'article'], ADDRESS, 'article')).toBeUndefined();
    expect(typeOf(TEXT, ['CollectionPage', 'Article'], ADDRESS, 'service')).toBeUndefined();
  });

  it.each([
    ['https://schema.org/DiscussionForumPosting', 'forum'],
    ['http://schema.org/QAPage', 'forum'],
    ['http://schema.org/SomeProducts ', 'listing'],
    ['https://schema.org/Product', undefined],
    ['constructor', undefined],
  ])('is, by microdata of the type %s, %s', (type, kind) => {
    const body = `<main itemscope itemtype="${type}">${TEXT}</main>`;
    expect(typeOf(body)).toBe(kind);
    expect(typeOf(body, ['article'])).toBe(kind);
    expect(typeOf(body, ['NewsArticle'])).toBeUndefined();
  });

  it.each([
    [['WebPage', 'Product', 'Offer'], 'product'],
    [['DiscussionForumPosting'], 'forum'],
    [['QAPage', 'Question'], 'forum'],
    [['SearchResultsPage'], 'listing'],
    [['ProfilePage', 'Person'], 'listing'],
    [['WebPage', 'SomeProducts'], 'listing'],
    [['ProfilePage', 'BlogPosting'], undefined],
    [['JobPosting'], 'service'],
    [['RealEstateListing'], 'service'],
    [['FAQPage', 'Question'], undefined],
    [['Product', 'NewsArticle'], undefined],
    [['Product', 'article'], undefined],
    [['product'], undefined],
    [['Review', 'Recipe', 'constructor', '__proto__'], undefined],
    [[], undefined],
  ])('is, by what it declares, %j, %s', (types, kind) => expect(typeOf(TEXT, types)).toBe(kind));
});
