import type { ContentType } from '../finding.ts';

/** Schema.org and OpenGraph types, lower-cased, by the kind of page that declares them. */
const TYPES = {
  news: /^(?:.*newsarticle|report|satiricalarticle|opinionnewsarticle|liveblogposting)$/,
  article: /^(?:article|blogposting|techarticle|scholarlyarticle|socialmediaposting|recipe|howto|review)$/,
  ogArticle: /^article$/,
  product: /^(?:product.*|offer|individualproduct|og:product|itempage|softwareapplication|vehicle)$/,
  forum: /forum|discussion|qapage|question/,
  list: /collection|itemlist|searchresults|offercatalog|mediagallery|product\.group|^blog$/,
  website: /^(?:website|webpage)$/,
  faq: /faqpage/,
  course: /^(?:course|event|jobposting|localbusiness|service|videoobject|profile.*)$/,
} as const;

export const TYPE_FEATURES: readonly string[] = Object.keys(TYPES).map(kind => `declared:${kind}`);

/** One value for each of `TYPE_FEATURES`: whether a page declares a type of that kind. */
export function typeFeatures(types: readonly string[]): number[] {
  const said = types.map(type => type.toLowerCase());
  return Object.values(TYPES).map(pattern => (said.some(type => pattern.test(type)) ? 1 : 0));
}

/** Recipes, how-tos and reviews are listed on the pages of others. */
const POST = /^(?:.*newsarticle|article|blogposting)$/;

/** Whether a page says that it is an article or a post, whatever it looks like. */
export function declaresPost(types: readonly string[]): boolean {
  return types.some(type => POST.test(type.toLowerCase()));
}

/** How OpenGraph writes its type, which content systems give to all their pages. */
const LOOSE = 'article';

/** Whether a page says so by a type of schema.org, which is given to posts alone. */
export function declaresSurely(types: readonly string[]): boolean {
  return declaresPost(types.filter(type => type !== LOOSE));
}

/** Kinds of pages by the types of schema.org that name them. */
const OTHERS: ReadonlyMap<string, ContentType> = new Map([
  ['Product', 'product'],
  ['ProductGroup', 'product'],
  ['IndividualProduct', 'product'],
  ['DiscussionForumPosting', 'forum'],
  ['QAPage', 'forum'],
  ['SearchResultsPage', 'listing'],
  ['SomeProducts', 'listing'],
  ['ProfilePage', 'listing'],
  ['JobPosting', 'service'],
  ['RealEstateListing', 'service'],
]);

/**
 * What a page that declares no post says that it is instead. On the bench no article does; OpenGraph's `product` is
 * left out, which shops declare for their texts, too.
 */
export function declaredOther(types: readonly string[]): ContentType | undefined {
  return types.map(type => OTHERS.get(type)).find(kind => kind !== undefined);
}
