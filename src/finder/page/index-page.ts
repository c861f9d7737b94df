/** Articles, even short ones, have a run of prose of at least so many words. */
const MIN_RUN = 100;
/** Share of a page's words in links, more than which articles have only beside a text of their own. */
const MAX_LINKS = 0.2;

/**
 * Whether a page is made as an index of other pages is: no prose that runs on, and links all over. `value` reads
 * a feature of the page. The bounds leave all articles of the bench alone that are not much likelier listings.
 */
export function isBuiltAsIndex(value: (feature: string) => number): boolean {
  return value('longestRun') < MIN_RUN && value('linkShare') > MAX_LINKS;
}

/** What addresses of articles have, and what they declare: a site's root has none of it. */
const OF_ARTICLES = ['urlDepth', 'urlQuery', 'declared:news', 'declared:article'];

/**
 * Whether a page stands at its site's root, and does not say that it is a post. What speaks for an article there are the
 * beginnings of several; home pages that tell of a firm or a person look like services. No article of the bench that stands
 * there looks like one.
 */
export function isRoot(value: (feature: string) => number): boolean {
  return OF_ARTICLES.every(feature => value(feature) === 0);
}
