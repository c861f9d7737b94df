import type { Metadata } from '../../model/metadata.ts';
import { absolute } from '../media/address.ts';
import { isNode, list, property, textOf, typesOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import type { FindPhrases } from './find-phrases.ts';
import { isSlogan, nameByHandle, nameInTitle, withoutSlogan } from './publisher-name.ts';
import { organizationName, type Site } from './site.ts';
import { foldText } from './text.ts';
import { nameBehindHeadline } from './title-rest.ts';

type Organization = NonNullable<Metadata['publisher']>;

type Found = { value: Organization; source: string };

/** The page, as far as names of its publisher are held against it. */
interface Beside {
  site: Site;
  title: string | undefined;
  /** The name that the title has beside what the page is called. */
  titled: string | undefined;
  headline: string | undefined;
}

/**
 * Who publishes the article: the organization of JSON-LD with address and logo, else the site's name, as it is declared
 * or stands in the page's `title` beside what the page is called; the only author only where nothing else is named, and
 * else what stands in the title behind the headline.
 */
export function publisherOf(
  declared: Declared,
  site: Site,
  base: string | undefined,
  title: string | undefined,
  headline: string | undefined,
  authors: readonly { name: string }[],
  find: FindPhrases,
): Found | undefined {
  const titled = title === undefined ? undefined : nameInTitle(title, site);
  const beside: Beside = { site, title, titled, headline };
  const onlyAuthor = authors.length === 1 ? authors[0]!.name : undefined;
  const inData = organizations(declared, base, beside);
  const other = inData.find(({ value, isPerson }) => !isPerson || value.name !== onlyAuthor);
  if (other) return { value: other.value, source: 'json-ld' };
  const [author] = inData;
  const named = namedElsewhere(declared, beside, author?.value.name);
  if (named) return named;
  if (author) return { value: author.value, source: 'json-ld' };
  const behind =
    title === undefined || headline === undefined
      ? undefined
      : nameBehindHeadline(title, headline, site, find);
  if (behind !== undefined) return { value: { name: behind }, source: 'title' };
  return site.handle === undefined ? undefined : { value: { name: site.handle }, source: 'twitter:site' };
}

/** The publishers that JSON-LD names, those of the article first. */
function organizations(
  { article: { data, article, page } }: Declared,
  base: string | undefined,
  beside: Beside,
) {
  return [article, page].flatMap(node =>
    (node ? values(data, node, 'publisher') : []).flatMap(value => {
      const name = nameOf(textOf(value), beside);
      if (!name) return [];
      const url = isNode(value) ? addressOf(property(value, 'url'), base) : undefined;
      const logo = isNode(value) ? addressOf(property(value, 'logo'), base) : undefined;
      const organization: Organization = { name, ...(url && { url }), ...(logo && { logo }) };
      return [{ value: organization, isPerson: isPerson(value) }];
    }),
  );
}

/** The first name that is not the author's: of meta tags and mark-up, of the site, in the title. */
function namedElsewhere(declared: Declared, beside: Beside, author: string | undefined): Found | undefined {
  for (const { value, source } of declaredValues(declared, 'publisher')) {
    const name = nameOf(value, beside);
    if (name && name !== author) return { value: { name }, source };
  }
  const { site, title, titled } = beside;
  if (site.name !== undefined && site.name !== author && !isNone(site.name, beside))
    return { value: { name: withoutSlogan(site.name, site) }, source: 'site' };
  const name = titled ?? (title === undefined ? undefined : nameByHandle(title, site));
  return name === undefined ? undefined : { value: { name }, source: 'title' };
}

function nameOf(text: string | undefined, beside: Beside): string | undefined {
  const { site } = beside;
  const whole = organizationName(text);
  const name = whole === undefined || site.isPage(whole) ? undefined : withoutSlogan(whole, site);
  return name === undefined || isNone(name, beside) ? undefined : name;
}

/** Whether a name is the page's headline, or a slogan beside the name in the title. */
function isNone(name: string, { site, title, titled, headline }: Beside): boolean {
  if (headline !== undefined && foldText(name) === foldText(headline)) return !site.echoes(name);
  return titled !== undefined && isSlogan(name, titled, title!, site);
}

function isPerson(value: unknown): boolean {
  return isNode(value) && typesOf(value).every(type => type === 'Person');
}

/** An address given as such, or as that of a picture. */
function addressOf(value: unknown, base: string | undefined): string | undefined {
  const first = list(value)[0];
  const raw = isNode(first)
    ? (textOf(property(first, 'url')) ?? textOf(property(first, 'contentUrl')))
    : textOf(first);
  return raw === undefined ? undefined : absolute(raw, base);
}
