import { type ArticleData, articleText } from './article-node.ts';
import { type MetaTags, meta } from './meta-tags.ts';
import type { Microdata } from './microdata.ts';
import type { SharedPicture } from './shared-pictures.ts';

/** What the readers of this folder took from a page, before anything is reconciled. */
export interface Declared {
  article: ArticleData;
  tags: MetaTags;
  shared: readonly SharedPicture[];
  microdata: Microdata;
  /** Attributes of the root element. */
  html: Readonly<Record<string, string>>;
}

export interface Found {
  value: string;
  source: string;
}

type Kind = 'json-ld' | 'meta' | 'microdata' | 'html';

/** One place where a field may be declared: kind, key, and why it stands where it does in the list. */
type Source = readonly [kind: Kind, key: string, why: string];

/**
 * Which source wins when several declare a field: the first that has a usable value. Beside these stand what
 * the page shows (headings, bylines, date lines), whose place is said in `extract.ts`.
 */
export const PRECEDENCE = {
  headline: [
    ['json-ld', 'headline', 'written by the editorial system for this article alone'],
    ['meta', 'og:title', 'written for readers of a shared link; the site name is taken off'],
    ['meta', 'twitter:title', 'the same, often shortened'],
    ['microdata', 'headline', 'marks the visible headline, but also those of teasers'],
    ['meta', 'headline', 'rare, and then exact'],
    ['meta', 'dc.title', 'libraries and authorities'],
    ['meta', 'citation_title', 'scholarly pages'],
    ['meta', 'parsely-title', 'analytics'],
    ['meta', 'sailthru.title', 'newsletters'],
    ['json-ld', 'name', 'often the title of the page rather than of the article'],
  ],
  alternativeHeadline: [['json-ld', 'alternativeHeadline', 'the only source that names it so']],
  description: [
    ['meta', 'og:description', 'written for readers'],
    ['json-ld', 'description', 'often the same, sometimes the beginning of the text'],
    ['meta', 'description', 'written for search engines'],
    ['meta', 'twitter:description', 'shortened'],
    ['meta', 'dc.description', 'libraries and authorities'],
    ['microdata', 'description', 'may belong to any item of the page'],
  ],
  author: [
    ['json-ld', 'author', 'names people one by one'],
    ['meta', 'parsely-author', 'names people one by one'],
    ['meta', 'citation_author', 'names people one by one'],
    ['meta', 'citation_authors', 'names people one by one'],
    ['microdata', 'author', 'marks the visible byline; the first is the article’s'],
    ['meta', 'author', 'often right, sometimes the agency that built the page'],
    ['meta', 'article:author', 'meant for profile addresses, which are left out'],
    ['meta', 'og:article:author', 'the same'],
    ['meta', 'sailthru.author', 'newsletters'],
    ['meta', 'byl', 'the byline as printed'],
    ['meta', 'dc.creator', 'often an institution'],
    ['meta', 'dcterms.creator', 'often an institution'],
    ['meta', 'twitter:data1', 'blog systems put the author here'],
  ],
  datePublished: [
    ['json-ld', 'datePublished', 'exact, with offset'],
    ['meta', 'article:published_time', 'exact, with offset'],
    ['meta', 'og:article:published_time', 'the same under a wrong name'],
    ['meta', 'parsely-pub-date', 'analytics'],
    ['meta', 'sailthru.date', 'newsletters'],
    ['microdata', 'datePublished', 'exact where it is the article’s'],
    ['meta', 'dcterms.created', 'authorities'],
    ['meta', 'dc.date.issued', 'authorities'],
    ['meta', 'dcterms.issued', 'authorities'],
    ['meta', 'citation_publication_date', 'scholarly pages'],
    ['meta', 'citation_date', 'scholarly pages'],
    ['meta', 'publish-date', 'home-made'],
    ['meta', 'publishdate', 'home-made'],
    ['meta', 'publish_date', 'home-made'],
    ['meta', 'published-date', 'home-made'],
    ['meta', 'published_time', 'home-made'],
    ['meta', 'article:published', 'home-made'],
    ['meta', 'pubdate', 'home-made'],
    ['meta', 'publication_date', 'home-made'],
    ['meta', 'publication-date', 'home-made'],
    ['meta', 'article.published', 'home-made'],
    ['json-ld', 'dateCreated', 'the day work began, seldom another'],
    ['json-ld', 'uploadDate', 'videos'],
  ],
  /** Asked after the dates that stand for certain by the headline. */
  dateOfPage: [
    ['meta', 'dcterms.date', 'of what is not said'],
    ['meta', 'dc.date', 'of what is not said'],
    ['meta', 'last-published', 'home-made'],
    ['meta', 'ms.date', 'documentation of one vendor'],
    ['meta', 'date', 'may be the day of the page’s making'],
  ],
  dateModified: [
    ['json-ld', 'dateModified', 'exact, with offset'],
    ['meta', 'article:modified_time', 'exact, with offset'],
    ['meta', 'og:updated_time', 'the same'],
    ['microdata', 'dateModified', 'exact where it is the article’s'],
    ['meta', 'dcterms.modified', 'authorities'],
    ['meta', 'last-modified', 'home-made'],
  ],
  articleSection: [
    ['json-ld', 'articleSection', 'named for the article'],
    ['meta', 'article:section', 'named for the article'],
    ['meta', 'parsely-section', 'analytics'],
    ['microdata', 'articleSection', 'named for the article'],
    ['meta', 'section', 'home-made'],
  ],
  inLanguage: [
    ['html', 'lang', 'what browsers go by'],
    ['meta', 'og:locale', 'often the template’s'],
    ['meta', 'content-language', 'often the server’s'],
    ['json-ld', 'inLanguage', 'named for the article, seldom given'],
    ['meta', 'dc.language', 'authorities'],
    ['meta', 'language', 'home-made'],
  ],
  publisher: [
    ['json-ld', 'publisher', 'the organization with its logo'],
    ['meta', 'og:site_name', 'what the site calls itself'],
    ['meta', 'application-name', 'what the site calls itself'],
    ['meta', 'dc.publisher', 'authorities'],
  ],
} as const satisfies Readonly<Record<string, readonly Source[]>>;

type Field = keyof typeof PRECEDENCE;

/** Whether the page says that it is an article. */
export function declaresArticle({ article, tags }: Declared): boolean {
  return article.article !== undefined || tags.get('og:type')?.[0]?.toLowerCase() === 'article';
}

const PUBLISHED_NAME =
  /publish(?:ed)?[-_.:]?(?:date|time|on|at)$|date[-_.:]?publish(?:ed)?$|(?:^|[.:_-])published$|publication[-_.]?date$/;
const OTHER_NAME = /last|modif|updat|unpublish/;

/** Dates of publication under names that are not in the table; sites make up their own. */
export function homeMadeDates({ tags }: Declared): Found[] {
  const found: Found[] = [];
  for (const [name, [value]] of tags)
    if (value !== undefined && PUBLISHED_NAME.test(name) && !OTHER_NAME.test(name))
      found.push({ value, source: name });
  return found;
}

/** The values that a page declares for a field, best source first. */
export function declaredValues(declared: Declared, field: Field): Found[] {
  const found: Found[] = [];
  for (const [kind, key] of PRECEDENCE[field] as readonly Source[]) {
    const value = read(declared, kind, key);
    if (value !== undefined) found.push({ value, source: sourceName(kind, key) });
  }
  return found;
}

function sourceName(kind: Kind, key: string): string {
  return kind === 'meta' ? key : kind === 'html' ? `html ${key}` : kind;
}

function read({ article, tags, microdata, html }: Declared, kind: Kind, key: string): string | undefined {
  if (kind === 'json-ld') return articleText(article, key);
  if (kind === 'meta') return meta(tags, key);
  if (kind === 'html') return html[key] ?? html[`xml:${key}`];
  return microdata.get(key);
}
