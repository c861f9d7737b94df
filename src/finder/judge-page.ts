import type { Finding } from './finding.ts';
import type { PageModel } from './model.ts';

/** What kind of page it is, whether that is article enough, and how good its result will be. */
export type PageJudgement = Pick<Finding, 'pageType' | 'typeProbability' | 'accepted' | 'qualityScore'>;

/** Judges a page by its row of `PAGE_FEATURES`. */
export function judgePage(model: PageModel, row: Float32Array): PageJudgement {
  const scores = model.types.map(({ trees }) => Math.exp(trees.score(row, 0)));
  const sum = scores.reduce((a, b) => a + b, 0);
  const best = scores.indexOf(Math.max(...scores));
  const article = scores[model.types.findIndex(({ type }) => type === 'article')]! / sum;
  return {
    pageType: model.types[best]!.type,
    typeProbability: scores[best]! / sum,
    accepted: article >= model.articleFrom,
    qualityScore: Math.min(1, Math.max(0, model.quality.score(row, 0))),
  };
}
