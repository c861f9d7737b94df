import { describe, expect, it } from 'vitest';
import { acceptance, paragraphShare } from '../../bench/acceptance.ts';
import type { PageResult } from '../../bench/result.ts';

const long = 'one two three four five '.repeat(5).trim();

function page(pageType: string, verdict: string, share?: number): PageResult {
  const ours = {
    verdict,
    quality: undefined,
    inLanguage: undefined,
    removedWords: 0,
    inputWords: 0,
    broken: [],
  };
  const base = { set: 'wcxb-dev', id: verdict, pageType, lang: undefined, empty: false, ours };
  return share === undefined ? base : { ...base, paragraphShare: share, emptyTruth: false };
}

describe('paragraphShare', () => {
  it.each([
    ['nothing', '', 0],
    ['labels only', 'Home\nNews\nSport', 0],
    ['a paragraph and as many words in blurbs', `${long}\n${'a b c d e\n'.repeat(5)}`, 0.5],
    ['prose', long, 1],
  ])('of %s', (_, text, share) => {
    expect(paragraphShare(text)).toBeCloseTo(share);
  });
});

describe('acceptance', () => {
  it('tells listings that are an index from those that are written out', () => {
    const kinds = acceptance([
      page('listing', 'listing', 0.1),
      page('collection', 'record', 0.4),
      page('collection', 'record', 0.9),
    ]);
    expect(kinds).toEqual({
      'index pages': { pages: 2, records: 1, rejected: { listing: 1 } },
      'listings with prose': { pages: 1, records: 1, rejected: {} },
    });
  });

  it('counts rejected articles by the reason given', () => {
    const pages = ['record', 'record', 'forum', 'listing', 'forum'].map(verdict => page('article', verdict));
    expect(acceptance(pages)).toEqual({
      'all articles': { pages: 5, records: 2, rejected: { forum: 2, listing: 1 } },
    });
  });
});
