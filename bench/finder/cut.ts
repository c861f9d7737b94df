/** Biases of the page's cut-off that ship (see `cutPage`): best of 0.4–1.1 by cross-validation. */
export const CUT = { article: 0.55, other: 0.85 };

/** Least probability of an article at which a page counts as one: rejects 0.3 % of articles by cross-validation. */
export const ARTICLE_FROM = 0.12;

/** The same for whole pages of flat text. */
export const TEXT_CUT = 0.85;

/** Lines of a residue go below this probability of being article. */
export const RESIDUE_FROM = 0.15;
