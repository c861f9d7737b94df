import { PAGE_FEATURES } from './features/page.ts';
import { CONTENT_TYPES, type ContentType, type Finding } from './finding.ts';
import type { PageModel } from './model.ts';
import { isBuiltAsIndex, isDatedList, isRoot, isSectionFront } from './page/index-page.ts';

/** What kind of page it is, and whether that is article enough. */
export type PageJudgement = Pick<Finding, 'pageType' | 'typeProbability' | 'accepted'>;

/**
 * Addresses speak for most articles and against most threads and listings. Of a page without one, the bounds
 * count by half, and links all over prove nothing: hardly more articles are rejected then than with one.
 */
const WITHOUT_ADDRESS = 0.5;

/**
 * So many times likelier a listing than an article is what is built as an index: at 1, over 0.5 % of articles are
 * rejected.
 */
const LIKELIER = 3;

/** At a site's root, what looks most like an article is a front page where this much speaks for a list besides. */
const FRONT_LISTING = 0.05;

/** So much speaks for a list at least where a page is built as the front of a section. */
const SECTION_LISTING = 0.2;

/** And so much where each of its stories has a date: below short articles stand such cards, too. */
const DATED_LISTING = 0.1;

/**
 * By `CONTENT_TYPES`, how likely a page is each, by its row of `PAGE_FEATURES`; 0 where the model knows no such type.
 */
export function likelihoods({ types }: Pick<PageModel, 'types'>, row: Float32Array): Float32Array {
  const likely = new Float32Array(CONTENT_TYPES.length);
  let sum = 0;
  for (const { type, trees } of types)
    sum += likely[CONTENT_TYPES.indexOf(type)] = Math.exp(trees.score(row, 0));
  return likely.map(score => score / sum);
}

/** Whether a page declares that it is a product, and no article: then an article must be the likeliest. */
function saysProduct(value: (feature: string) => number): boolean {
  return value('declared:product') > 0 && value('declared:article') + value('declared:news') === 0;
}

/** Judges a page by its row of `PAGE_FEATURES` and how likely it is of each of `CONTENT_TYPES`. */
export function judgePage(model: PageModel, row: Float32Array, likely: Float32Array): PageJudgement {
  const of = (wanted: ContentType) => likely[CONTENT_TYPES.indexOf(wanted)]!;
  const value = (feature: string) => row[PAGE_FEATURES.indexOf(feature)]!;
  const addressed = value('urlDepth') >= 0;
  const ordered = [...CONTENT_TYPES].sort((a, b) => of(b) - of(a));
  const isFront = isRoot(value) && ordered[0] === 'article' && of('listing') >= FRONT_LISTING;
  const isLikelier = of('listing') > LIKELIER * of('article') && isBuiltAsIndex(value);
  const isSection = of('listing') >= SECTION_LISTING && isSectionFront(value);
  const isDated = of('listing') >= DATED_LISTING && isDatedList(value);
  const isList = addressed && (isLikelier || isSection || isDated);
  const isIndex = isFront || isList;
  // A thread that is built as an index is still a thread.
  const pageType = isIndex && ordered[0] !== 'forum' ? 'listing' : ordered[0]!;
  // Likely enough beside the likeliest other type, and that is not a sure one.
  const other = ordered.find(type => type !== 'article')!;
  const least = (addressed ? 1 : WITHOUT_ADDRESS) * (model.articleFrom[other] ?? 0);
  const isEnough = of('article') >= least && of(other) < (model.sureFrom[other] ?? 1) && !saysProduct(value);
  return {
    pageType,
    typeProbability: of(pageType),
    accepted: !isIndex && (of('article') > of(other) || isEnough),
  };
}
