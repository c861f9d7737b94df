import { describe, expect, it } from 'vitest';
import { readHtml } from './read.ts';

describe('microdata', () => {
  it('speaks of the article, in the head too, and not through comments', () => {
    const found = readHtml(
      `<html lang="en"><head><meta itemprop="datePublished" content="2023-05-12"></head><body itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Ferry runs all night</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Nora Vilk</b>, sailor</span><p>Text.</p><div itemscope itemtype="https://schema.org/Comment"><i itemprop="dateModified" content="2024-01-01"></i></div></body></html>`,
    );
    expect(found).toMatchObject({ datePublished: '2023-05-12', author: [{ name: 'Nora Vilk' }] });
    expect(found).not.toHaveProperty('dateModified');
  });

  it('speaks of another story in a card that is a link', () => {
    const card =
      '<a href="/other"><h3>Bridge opens</h3><span itemprop="datePublished" content="2024-01-01">1 Jan</span></a>';
    const own = '<a href="/ferry"><time itemprop="dateModified" datetime="2023-05-13">13 May</time></a>';
    const found = readHtml(
      `<html lang="en"><body><h1>Ferry runs</h1>${own}<p>Text.</p>${card}</body></html>`,
    );
    expect(found).toMatchObject({ dateModified: '2023-05-13' });
    expect(found).not.toHaveProperty('datePublished');
  });

  it('names a person in an attribute too', () => {
    const found = readHtml(
      `<html lang="en"><body itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">Which ferry?</h1><div itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/users/7">vilk</a><meta itemprop="name" content="vilk">1,655</div><p>Text.</p></body></html>`,
    );
    expect(found.author).toEqual([{ name: 'vilk' }]);
  });

  it('names an author whose box has lost its scope', () => {
    const found = readHtml(
      `<html lang="en"><body><h1>Ferry runs all night</h1><div itemprop="author"><div><span itemprop="name">Nora Vilk</span></div><small itemprop="description">Staff Engineer</small></div><p>Text.</p></body></html>`,
    );
    expect(found.author).toEqual([{ name: 'Nora Vilk' }]);
  });
});
