import type { PageResult } from './result.ts';

/** Lines of the true text with so many words are paragraphs; blurbs and labels of lists have fewer. */
const PARAGRAPH_WORDS = 25;
/** A listing is an index of other pages where less than this share of the true text stands in paragraphs. */
const INDEX_SHARE = 0.5;

/** Share of the words of a true text that stands in paragraphs, 0–1; 0 of an empty text. */
export function paragraphShare(text: string): number {
  let all = 0;
  let inParagraphs = 0;
  for (const line of text.split('\n')) {
    const words = line.split(/\s+/).filter(word => word !== '').length;
    all += words;
    if (words >= PARAGRAPH_WORDS) inParagraphs += words;
  }
  return all === 0 ? 0 : inParagraphs / all;
}

/** What default mode does with pages of one kind. */
export interface Acceptance {
  pages: number;
  /** Pages that gave a record. */
  records: number;
  /** Rejections by reason. */
  rejected: Record<string, number>;
}

const isListing = ({ pageType }: PageResult) => pageType === 'listing' || pageType === 'collection';
const isIndex = (page: PageResult) => isListing(page) && (page.paragraphShare ?? 1) < INDEX_SHARE;

/**
 * Kinds of pages by what the annotation says of them, never by what the finder sees. `traf` has no types: all of
 * its pages count as articles, its few forum threads and product pages, too.
 */
const KINDS: Record<string, (page: PageResult) => boolean> = {
  'all articles': ({ pageType }) => pageType === 'article',
  'index pages': isIndex,
  'listings with prose': page => isListing(page) && !isIndex(page),
  forum: ({ pageType }) => pageType === 'forum',
  product: ({ pageType }) => pageType === 'product',
  documentation: ({ pageType }) => pageType === 'documentation',
  service: ({ pageType }) => pageType === 'service',
  'nothing to extract': page => page.pageType !== 'article' && page.emptyTruth === true,
};

/** By kind of page, over all sets of HTML pages; kinds without pages are left out. */
export function acceptance(pages: readonly PageResult[]): Record<string, Acceptance> {
  const kinds = Object.entries(KINDS).map(([kind, belongs]) => [kind, tally(pages.filter(belongs))] as const);
  return Object.fromEntries(kinds.filter(([, of]) => of.pages > 0));
}

function tally(pages: readonly PageResult[]): Acceptance {
  const rejected: Record<string, number> = {};
  let records = 0;
  for (const { ours } of pages) {
    const verdict = ours?.verdict ?? 'error';
    if (verdict === 'record') records++;
    else rejected[verdict] = (rejected[verdict] ?? 0) + 1;
  }
  return { pages: pages.length, records, rejected };
}
