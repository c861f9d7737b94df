/** Kinds of pages whose readers' words belong to them: posts, and reviews of a product. */
export const READERS_PAGES: ReadonlySet<string | undefined> = new Set(['forum', 'product']);

/** Words of article outside the comments, without which the comments are the article. */
export const MIN_ARTICLE_WORDS = 60;
