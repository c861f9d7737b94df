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

/** So many headlines in what the finder keeps link to other pages, at an address that names no article. */
const MIN_HEADLINES = 8;
const MIN_CARDS = 0.5;
/** Addresses of articles name them: with hyphens, numbers, dates, as files or in a query. */
const NAMED_BY = ['urlDigits', 'urlDate', 'urlFile', 'urlQuery'];
/** Or so many headings are links, half of all, and stand in cards that each have one. */
const MIN_LINKED = 6;
const LINKED_SHARE = 0.45;
const HEADED_CARDS = 0.8;

/**
 * Whether a page without prose that runs on shows the stories of others, headline by headline, as the front of a
 * section does. Many declare that they are articles; no article of the bench that may well be a list is built so.
 */
export function isSectionFront(value: (feature: string) => number): boolean {
  const isNamed = value('urlHyphens') > 1 || NAMED_BY.some(feature => value(feature) > 0);
  const isLinked = value('keptHeadlineLinks') >= MIN_HEADLINES && value('cardShare') > MIN_CARDS;
  if (isLinked && !isNamed && isBuiltAsIndex(value)) return true;
  const isHeaded = value('linkedHeadings') >= MIN_LINKED && value('linkedHeadingShare') >= LINKED_SHARE;
  return isHeaded && value('headedCardShare') > HEADED_CARDS && value('longestRun') < MIN_RUN;
}

/** So many headings are links, most of all, in cards that each have one, and about as many dates are marked as such. */
const MIN_DATED = 5;
const DATED_SHARE = 0.65;
const DATES_SHARE = 0.8;

/**
 * Whether a page is a list of dated stories, each below a heading that leads to it: an archive, however long its
 * teasers are. No article of the bench is built so.
 */
export function isDatedList(value: (feature: string) => number): boolean {
  const headings = value('linkedHeadings');
  if (headings < MIN_DATED || value('linkedHeadingShare') < DATED_SHARE) return false;
  return value('times') >= DATES_SHARE * headings && value('headedCardShare') > HEADED_CARDS;
}

/** What addresses of articles have, and what they declare: a site's root has none of it. */
const OF_ARTICLES = ['urlDepth', 'urlQuery', 'declared:news', 'declared:article'];

/**
 * Whether a page stands at its site's root, and does not say that it is a post. What speaks for an article there are
 * the beginnings of several; home pages that tell of a firm or a person look like services. No article of the bench
 * that stands there looks like one.
 */
export function isRoot(value: (feature: string) => number): boolean {
  return OF_ARTICLES.every(feature => value(feature) === 0);
}
