import type { Finding } from './finding.ts';
import type { PageModel } from './model.ts';

/** What kind of page it is, whether that is article enough, and how good its result will be. */
export type PageJudgement = Pick<Finding, 'pageType' | 'typeProbability' | 'accepted' | 'qualityScore'>;

/** Judges a page by its row of `PAGE_FEATURES`. */
export function judgePage(model: PageModel, row: Float32Array): PageJudgement {
  const scores = model.types.map(({ trees }) => Math.exp(trees.score(row, 0)));
  const sum = scores.reduce((a, b) => a + b, 0);
  const types = model.types
    .map(({ type }, i) => ({ type, probability: scores[i]! / sum }))
    .sort((a, b) => b.probability - a.probability);
  const article = types.find(({ type }) => type === 'article')?.probability ?? 0;
  const other = types.find(({ type }) => type !== 'article');
  return {
    pageType: types[0]!.type,
    typeProbability: types[0]!.probability,
    accepted: types[0]!.type === 'article' || !other || article >= (model.articleFrom[other.type] ?? 0),
    qualityScore: Math.min(1, Math.max(0, model.quality.score(row, 0))),
  };
}
