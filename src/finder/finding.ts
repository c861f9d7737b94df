import type { FoundPart } from '../model/found-part.ts';
import type { PhraseHit } from '../model/rule.ts';
import type { Span } from '../model/verdict.ts';

/** The types that a page has by what it holds; learned. */
export const CONTENT_TYPES = ['article', 'forum', 'product', 'listing', 'documentation', 'service'] as const;
export const PAGE_TYPES = [
  ...CONTENT_TYPES,
  'consent-wall',
  'login-wall',
  'paywall',
  'error-page',
  'empty',
] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];
export type PageType = (typeof PAGE_TYPES)[number];

export interface FinderInput {
  /** Title candidates, best first. */
  titles: readonly string[];
  /** Primary language subtag, `und` when unknown. */
  language: string;
  /** What the page declares for machines, where it does. */
  declared: {
    articleBody?: string | undefined;
    isAccessibleForFree?: boolean | undefined;
    description?: string | undefined;
    author?: readonly unknown[];
    datePublished?: string | undefined;
    /** The page's own address. */
    url?: string | undefined;
    /** Schema.org or OpenGraph types. */
    types?: readonly string[];
  };
  /** The most frequent words of a language, folded; empty when it is not known. */
  functionWords(language: string): ReadonlySet<string>;
  phrases(block: number): readonly PhraseHit[];
  /** The phrases in any other text. */
  find(text: string): readonly PhraseHit[];
}

/** Which blocks are the article, how sure that is, and what kind of page it stands on. */
export interface Finding {
  /** By block, 0–1. */
  probability: Float32Array;
  /** By block: 1 when the block is on the kept side of the page's cut-off. */
  kept: Uint8Array;
  /** Parts of kept blocks that are none of the article. */
  dropped?: readonly { block: number; span: Span; why: string }[];
  /** The likeliest. */
  pageType: PageType;
  typeProbability: number;
  /** Whether the page is enough of an article to give a record by default. */
  accepted: boolean;
  /** Whether the text breaks off before prompts to pay for the rest. */
  paywalled?: boolean;
  /** Of flat text: whether another program seems to have cleaned it already. */
  cleaned?: boolean;
  /** Of flat text: how likely it is a whole page, and not what another program left of one, 0–1. */
  wholePage?: number;
  /** Of flat text in long lines: the parts of these that were judged, in order. */
  parts?: readonly FoundPart[];
  /** Expected word F1 of the result, 0–1. */
  qualityScore: number;
  /** The decision on a block in words, with its main reasons. Computed on demand. */
  why(block: number): string;
}
