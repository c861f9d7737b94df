import { isNode, type LdNode, type LinkedData, list, property, text, textOf, values } from './json-ld.ts';

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|HowTo|Story|Chapter|QAPage|PodcastEpisode)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage)$/;
/** Things that have pages of their own; inside of an article they are what it is about. */
const THING = /(?:Product|VideoObject|Event|Course|SoftwareApplication)$/;

/** The JSON-LD objects that speak of the page's own article. */
export interface ArticleData {
  data: LinkedData;
  /** The article itself. */
  article?: LdNode;
  /** A `WebPage`, product or video around or beside it: asked where the article is silent. */
  page?: LdNode;
  /** What the page says it is: types of the article and of all objects near the root. */
  types: readonly string[];
}

/** Objects deeper than this are parts and neighbours of what the page is about. */
const NEAR_ROOT = 1;

/**
 * Picks the article among a page's JSON-LD: of those nearest to the root the one whose address is the page's,
 * else the one with a headline, else the first.
 */
export function selectArticle(data: LinkedData, addresses: readonly string[]): ArticleData {
  const keys = new Set(addresses.map(addressKey));
  let best: LinkedData['nodes'][number] | undefined;
  let bestScore = 0;
  for (const found of data.nodes) {
    const { node, types, depth } = found;
    if (!types.some(type => ARTICLE.test(type))) continue;
    const own = ['mainEntityOfPage', 'url', '@id'].some(key =>
      keys.has(addressKey(textOf(property(node, key)) ?? '')),
    );
    const headed = property(node, 'headline') !== undefined || property(node, 'name') !== undefined;
    const score = 1 + (own ? 8 : 0) + (headed ? 4 : 0) - Math.min(depth, 10) * 0.5;
    if (score > bestScore) [best, bestScore] = [found, score];
  }
  const page = data.nodes.find(({ types, depth }) =>
    types.some(type => PAGE.test(type) || (THING.test(type) && depth <= (best?.depth ?? depth))),
  );
  return {
    data,
    ...(best && { article: best.node }),
    ...(page && { page: page.node }),
    types: [
      ...new Set([
        ...(best?.types ?? []),
        ...data.nodes.flatMap(({ types, depth }) => (depth <= NEAR_ROOT ? types : [])),
      ]),
    ],
  };
}

/** Host and path, as far as they tell pages apart. */
function addressKey(url: string): string {
  return (
    url
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '') || '-'
  );
}

/** A text property of the article, else of the page around it. */
export function articleText({ data, article, page }: ArticleData, key: string): string | undefined {
  return (article && text(data, article, key)) ?? (page && text(data, page, key));
}

/** Names and addresses of people or organizations under a property of the article. */
export function articlePeople(
  { data, article, page }: ArticleData,
  key: string,
): { name: string; url?: string; organization: boolean }[] {
  const node = article && list(property(article, key)).length > 0 ? article : page;
  if (!node) return [];
  return values(data, node, key).flatMap(value => {
    if (typeof value === 'string') return [{ name: textOf(value) ?? '', organization: false }];
    if (!isNode(value)) return [];
    const types = list(value['@type']);
    const organization = types.some(
      type => typeof type === 'string' && /Organization|Corporation/.test(type),
    );
    const url = textOf(property(value, 'url'));
    const names = list(property(value, 'name')).flatMap(name => textOf(name) ?? []);
    return names.map(name => ({ name, organization, ...(url && /^https?:/.test(url) && { url }) }));
  });
}
