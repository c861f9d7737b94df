import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';

const page = (...scripts: string[]) =>
  readHtml(
    `<html><head>${scripts.map(script => `<script type="application/ld+json">${script}</script>`).join('')}</head><body><p>Text.</p></body></html>`,
    { url: 'https://news.example/story' },
  );
const article = (more: object) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ferry to run all night',
    ...more,
  });

describe('JSON-LD', () => {
  it.each([
    ['alone', article({})],
    ['in a list', `[${article({})}]`],
    [
      'in a graph',
      `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Daily Example"},${article({})}]}`,
    ],
    ['as the main entity of a page', `{"@type":"WebPage","name":"x","mainEntity":${article({})}}`],
    ['with a prefixed type', article({ '@type': 'schema:NewsArticle' })],
    ['with several types', article({ '@type': ['Thing', 'NewsArticle'] })],
  ])('has the article %s', (_, json) => {
    const { headline, provenance } = page(json);
    expect(headline).toBe('Ferry to run all night');
    expect(provenance.headline).toBe('json-ld');
  });

  it('says of what a review reviews, not that it is called so itself', () => {
    const review = (type: string) =>
      readHtml(
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Review', itemReviewed: { '@type': type, name: 'The Ferrymen' } })}</script>
         <h1>An evening that never ends</h1><p>They played until the ferry left.</p><h2>The Ferrymen</h2><p>At the old school.</p>`,
      );
    expect(review('MusicEvent').headline).toBe('An evening that never ends');
    expect(review('Product').headline).toBe('An evening that never ends');
  });

  it('has references between its objects', () => {
    const json = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Ferry to run all night',
          author: { '@id': '#nora' },
          publisher: { '@id': '#pub' },
        },
        { '@type': 'Person', '@id': '#nora', name: 'Nora Vilk', url: 'https://news.example/nora' },
        {
          '@type': 'Organization',
          '@id': '#pub',
          name: 'Daily Example',
          url: '/',
          logo: { url: '/logo.png' },
        },
      ],
    });
    const { author, publisher } = page(json);
    expect(author).toEqual([{ name: 'Nora Vilk', url: 'https://news.example/nora' }]);
    expect(publisher).toEqual({
      name: 'Daily Example',
      url: 'https://news.example/',
      logo: 'https://news.example/logo.png',
    });
  });

  it('names the article whose address is the page’s, not another', () => {
    const other = article({ headline: 'Ten more stories', url: 'https://news.example/other' });
    expect(page(other, article({ url: 'https://www.news.example/story/?x=1' })).headline).toBe(
      'Ferry to run all night',
    );
  });

  it('says nothing through lists of other stories', () => {
    const list = JSON.stringify({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another story' }],
    });
    expect(page(list)).not.toHaveProperty('headline');
  });

  it.each([
    ['a raw line break', '{"@type":"NewsArticle","headline":"Ferry to run\nall night"}'],
    ['a trailing comma', '{"@type":"NewsArticle","headline":"Ferry to run all night",}'],
    ['a missing bracket', '{"@type":"NewsArticle","headline":"Ferry to run all night"'],
    ['a comment', '/* by the system */{"@type":"NewsArticle","headline":"Ferry to run all night"}'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry to run all night"}\n//]]>'],
    [
      'entities',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ferry to run all night&quot;}',
    ],
  ])('is read in spite of %s', (_, json) => {
    expect(page(json).headline).toBe('Ferry to run all night');
  });

  it('is plain text however often it was escaped', () => {
    expect(page(article({ headline: 'Ferry &amp;amp; bridge <b>open</b>' })).headline).toBe(
      'Ferry & bridge open',
    );
  });

  it('cannot reach the prototype of anything', () => {
    const json = `{"@type":"NewsArticle","headline":"Ferry to run all night","__proto__":{"polluted":1,"author":"Mallory"},"constructor":{"prototype":{"polluted":1}},"author":{"__proto__":{"name":"Mallory"}},"publisher":{"@id":"__proto__"},"image":{"@id":"constructor"}}`;
    const { author, publisher } = page(json);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(author).toEqual([]);
    expect(publisher?.name).not.toBe('Mallory');
  });

  it('may nest without end', () => {
    const deep = `${'{"@type":"WebPage","mainEntity":'.repeat(5000)}${article({})}${'}'.repeat(5000)}`;
    expect(() => page(deep, '['.repeat(100_000))).not.toThrow();
    expect(page(deep, article({})).headline).toBe('Ferry to run all night');
  });

  it('may refer to itself', () => {
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      '@id': '#a',
      headline: { '@id': '#a' },
      author: { '@id': '#a' },
    });
    expect(() => page(json)).not.toThrow();
  });

  it.each([
    [false, false],
    ['False', false],
    ['http://schema.org/False', false],
    [true, true],
    ['true', true],
    ['perhaps', undefined],
  ])('says by %s whether the article is free', (isAccessibleForFree, free) => {
    expect(page(article({ isAccessibleForFree })).isAccessibleForFree).toBe(free);
  });

  it('says by a locked part that the article is not free', () => {
    const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.wall' };
    const { isAccessibleForFree, flags } = page(article({ hasPart }));
    expect(isAccessibleForFree).toBe(false);
    expect(flags).toContain('paywalled');
  });
});
