import { describe, expect, it } from 'vitest';
import { PAGE_FEATURES } from '../../src/finder/features/page.ts';
import { judgePage, likelihoods } from '../../src/finder/judge-page.ts';
import type { PageModel } from '../../src/finder/model.ts';
import { Trees } from '../../src/finder/trees.ts';

/** One leaf: gives `value` whatever the row. */
const always = (value: number) =>
  new Trees({ base: 0, roots: [0], feature: [-1], threshold: [value], left: [0], right: [0] });

const model = (article: number, forum: number, listing: number): PageModel => ({
  types: [
    { type: 'article', trees: always(Math.log(article)) },
    { type: 'forum', trees: always(Math.log(forum)) },
    { type: 'listing', trees: always(Math.log(listing)) },
  ],
  articleFrom: { forum: 0.3, listing: 0.1 },
  sureFrom: { listing: 0.75 },
});

/** A page with a run of prose, and few links; or without, and all links. */
const PROSE = rowOf({ longestRun: 300, linkShare: 0.1 });
const LINKS = rowOf({ longestRun: 20, linkShare: 0.6 });

function rowOf(values: Record<string, number>): Float32Array {
  const row: Record<string, number> = { urlDepth: 2, ...values };
  return Float32Array.from(PAGE_FEATURES, name => row[name] ?? 0);
}

function judged(article: number, forum: number, listing: number, row = PROSE) {
  const of = model(article, forum, listing);
  return judgePage(of, row, likelihoods(of, row));
}

describe('judgePage', () => {
  it('names the likeliest type with its probability', () => {
    const { pageType, typeProbability } = judged(0.2, 0.7, 0.1);
    expect(pageType).toBe('forum');
    expect(typeProbability).toBeCloseTo(0.7);
  });

  it.each([
    ['a likely article', 0.6, 0.3, 0.1, true],
    ['a likely forum thread', 0.2, 0.7, 0.1, false],
    ['what may be a listing, but enough of an article', 0.2, 0.1, 0.7, true],
    ['a likely listing', 0.09, 0.21, 0.7, false],
    ['a sure listing', 0.15, 0.05, 0.8, false],
    ['an unlikely article that is still the likeliest', 0.35, 0.34, 0.31, true],
  ])('takes %s by the least probability that its type asks for', (_, article, forum, listing, accepted) => {
    expect(judged(article, forum, listing).accepted).toBe(accepted);
  });

  it('takes what declares itself a product, and no article, for one only where nothing is likelier', () => {
    const accepted = (values: Record<string, number>) =>
      judged(0.3, 0.31, 0.39, rowOf({ longestRun: 300, ...values })).accepted;
    expect(accepted({ 'declared:product': 1, 'declared:article': 1 })).toBe(true);
    expect(accepted({ 'declared:product': 1 })).toBe(false);
  });

  it('calls a thread that is built as an index a thread', () => {
    expect(judged(0.05, 0.6, 0.35, LINKS).pageType).toBe('forum');
    expect(judged(0.05, 0.6, 0.35, LINKS).accepted).toBe(false);
  });

  const FRONT = { longestRun: 60, linkShare: 0.4, keptHeadlineLinks: 9, cardShare: 0.8 };
  const CARDS = { longestRun: 60, linkedHeadings: 8, linkedHeadingShare: 0.6, headedCardShare: 0.9 };

  it.each([
    ['of headlines at the address of a section', FRONT, 'listing'],
    ['of headlines at the address of a story', { ...FRONT, urlHyphens: 5 }, 'article'],
    ['of headlines beside prose', { ...FRONT, longestRun: 300 }, 'article'],
    ['of cards with linked headings', { ...CARDS, urlHyphens: 5 }, 'listing'],
    ['of a few cards', { ...CARDS, linkedHeadings: 3 }, 'article'],
  ])('takes a page %s for what it is built as', (_, row, type) => {
    expect(judged(0.5, 0.2, 0.3, rowOf(row)).pageType).toBe(type);
    expect(judged(0.8, 0.1, 0.1, rowOf(row)).pageType).toBe('article');
  });

  const DATED = {
    longestRun: 160,
    linkedHeadings: 9,
    linkedHeadingShare: 0.9,
    headedCardShare: 0.95,
    times: 9,
  };

  it.each([
    ['with a date each', DATED, 0.12, 'listing'],
    ['with few dates', { ...DATED, times: 3 }, 0.12, 'article'],
    ['amid headings of its own', { ...DATED, linkedHeadingShare: 0.4 }, 0.12, 'article'],
    ['below a text', { ...DATED, headedCardShare: 0.3 }, 0.12, 'article'],
    ['that is hardly a list', DATED, 0.08, 'article'],
  ])('takes cards of stories %s, however long they are, for what they are', (_, row, listing, type) => {
    expect(judged(0.9 - listing, 0.1, listing, rowOf(row)).pageType).toBe(type);
  });

  it('takes a page of links for a listing where that is three times as likely as an article', () => {
    expect(judged(0.2, 0.14, 0.66, LINKS)).toMatchObject({ pageType: 'listing', accepted: false });
    expect(judged(0.23, 0.11, 0.66, LINKS)).toMatchObject({ pageType: 'listing', accepted: true });
    expect(judged(0.5, 0.1, 0.4, LINKS)).toMatchObject({ pageType: 'article', accepted: true });
    expect(judged(0.24, 0.1, 0.66, PROSE)).toMatchObject({ pageType: 'listing', accepted: true });
  });

  it.each([
    ['what looks like an article and a little like a list', 0.7, 0.06, {}, false],
    ['with a query, as posts have', 0.7, 0.06, { urlQuery: 1 }, true],
    ['that says it is a post', 0.7, 0.06, { 'declared:article': 1 }, true],
    ['what looks like an article alone', 0.7, 0.04, {}, true],
    ['in a folder', 0.7, 0.06, { urlDepth: 1 }, true],
  ])("takes the page at a site's root for a front page: %s", (_, article, listing, values, accepted) => {
    const row = rowOf({ longestRun: 300, linkShare: 0.1, urlDepth: 0, ...values });
    const { pageType, ...judgement } = judged(article, 1 - article - listing, listing, row);
    expect(judgement.accepted).toBe(accepted);
    expect(pageType).toBe(accepted ? 'article' : 'listing');
  });

  it('asks for half as much where the page has no address', () => {
    const bare = rowOf({ urlDepth: -1, longestRun: 20, linkShare: 0.6 });
    expect(judged(0.2, 0.7, 0.1, bare).accepted).toBe(true);
    expect(judged(0.1, 0.8, 0.1, bare).accepted).toBe(false);
    expect(judged(0.3, 0.1, 0.6, bare)).toMatchObject({ pageType: 'listing', accepted: true });
  });
});
