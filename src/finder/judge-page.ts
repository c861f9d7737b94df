import { PAGE_FEATURES } from './features/page.ts';
import type { Finding, PageType } from './finding.ts';
import type { PageModel } from './model.ts';
import { isBuiltAsIndex } from './page/index-page.ts';

/** What kind of page it is, whether that is article enough, and how good its result will be. */
export type PageJudgement = Pick<Finding, 'pageType' | 'typeProbability' | 'accepted' | 'qualityScore'>;

/**
 * Addresses speak for most articles and against most threads and listings. Of a page without one, the bounds
 * count by half, and links all over prove nothing: hardly more articles are rejected then than with one.
 */
const WITHOUT_ADDRESS = 0.5;

/**
 * So many times likelier a listing than an article is what is built as an index: at 1, over 0.5 % of articles are
 * rejected.
 */
const LIKELIER = 2.5;

interface Likelihood {
  type: PageType;
  probability: number;
}

/** Judges a page by its row of `PAGE_FEATURES`. */
export function judgePage(model: PageModel, row: Float32Array): PageJudgement {
  const types = likelihoods(model, row);
  const of = (wanted: PageType) => types.find(({ type }) => type === wanted)?.probability ?? 0;
  const value = (feature: string) => row[PAGE_FEATURES.indexOf(feature)]!;
  const addressed = value('urlDepth') >= 0;
  const isIndex = addressed && of('listing') > LIKELIER * of('article') && isBuiltAsIndex(value);
  const pageType = isIndex ? 'listing' : types[0]!.type;
  return {
    pageType,
    typeProbability: of(pageType),
    accepted: !isIndex && isArticleEnough(model, types, addressed ? 1 : WITHOUT_ADDRESS),
    qualityScore: model.quality.probability(row, 0),
  };
}

/** Likeliest first. */
function likelihoods(model: PageModel, row: Float32Array): Likelihood[] {
  const scores = model.types.map(({ trees }) => Math.exp(trees.score(row, 0)));
  const sum = scores.reduce((a, b) => a + b, 0);
  return model.types
    .map(({ type }, i) => ({ type, probability: scores[i]! / sum }))
    .sort((a, b) => b.probability - a.probability);
}

/** Whether an article is the likeliest, or likely enough beside the likeliest other type, and that is not a sure one. */
function isArticleEnough(
  { articleFrom, sureFrom }: PageModel,
  types: readonly Likelihood[],
  scale: number,
): boolean {
  const article = types.find(({ type }) => type === 'article')?.probability ?? 0;
  const other = types.find(({ type }) => type !== 'article');
  if (!other || article > other.probability) return true;
  return article >= scale * (articleFrom[other.type] ?? 0) && other.probability < (sureFrom[other.type] ?? 1);
}
