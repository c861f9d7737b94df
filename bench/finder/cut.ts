import type { ByType } from '../../src/finder/model.ts';

/**
 * Biases of the page's cut-off that ship (see `cutPage`): best of 0.3–1.3 by cross-validation. Word F1 of articles, which
 * `other` counts for, hardly differs from 0.55 to 1: chosen by snippets. Of products, lower ones gain words and lose
 * snippets.
 */
export const CUT = { product: 0.55, other: 0.85 };

/**
 * Least probability of an article at which a page counts as one, by what it is likeliest else. Chosen by
 * cross-validation so that at most 0.5 % of the articles of all sets are rejected; `traf` counts as articles, too, with its few
 * forum threads, product and manual pages.
 */
export const ARTICLE_FROM: ByType = {
  forum: 0.15,
  product: 0.16,
  listing: 0.105,
  documentation: 0.27,
  service: 0.048,
};

/** Probability from which a page is a listing, whatever speaks for an article: one article of the bench has more. */
export const SURE_FROM: ByType = { listing: 0.82 };

/** Bias of the cut-off of whole pages of flat text, by cross-validation. */
export const TEXT_CUT = 0.55;

/** Lines of a residue go below this probability of being article. */
export const RESIDUE_FROM = 0.1;

/**
 * How much the nets count beside the trees of the second pass over HTML: best of 0.3, 0.4 and 0.55 by cross-validation. Over
 * flat text nets make the trees worse.
 */
export const NET_SHARE = 0.4;
