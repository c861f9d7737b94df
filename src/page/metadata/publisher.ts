import type { Metadata } from '../../model/metadata.ts';
import { absolute } from '../media/address.ts';
import { isNode, list, property, textOf, typesOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import { isSlogan, nameByHandle, nameInTitle, withoutSlogan } from './publisher-name.ts';
import { organizationName, type Site } from './site.ts';
import { foldText } from './text.ts';

type Organization = NonNullable<Metadata['publisher']>;

type Found = { value: Organization; source: string };

/**
 * Who publishes the article: the organization of JSON-LD with address and logo, else the site's name, as it is declared
 * or stands in the page's `title` beside what the page is called; the only author only where nothing else is named.
 */
export function publisherOf(
  declared: Declared,
  site: Site,
  base: string | undefined,
  title: string | undefined,
  headline: string | undefined,
  authors: readonly { name: string }[],
): Found | undefined {
  const { data, article, page } = declared.article;
  const titled = title === undefined ? undefined : nameInTitle(title, site);
  const isNone = (name: string) => {
    if (headline !== undefined && foldText(name) === foldText(headline)) return !site.echoes(name);
    return titled !== undefined && isSlogan(name, titled, title!, site);
  };
  const nameOf = (text: string | undefined) => {
    const whole = organizationName(text);
    const name = whole === undefined || site.isPage(whole) ? undefined : withoutSlogan(whole, site);
    return name === undefined || isNone(name) ? undefined : name;
  };
  let author: Found | undefined;
  for (const node of [article, page]) {
    for (const value of node ? values(data, node, 'publisher') : []) {
      const name = nameOf(textOf(value));
      if (!name) continue;
      const url = isNode(value) ? addressOf(property(value, 'url'), base) : undefined;
      const logo = isNode(value) ? addressOf(property(value, 'logo'), base) : undefined;
      const found: Found = { value: { name, ...(url && { url }), ...(logo && { logo }) }, source: 'json-ld' };
      if (!isPerson(value) || authors.length !== 1 || authors[0]!.name !== name) return found;
      author ??= found;
    }
  }
  for (const { value, source } of declaredValues(declared, 'publisher')) {
    const name = nameOf(value);
    if (name && name !== author?.value.name) return { value: { name }, source };
  }
  if (site.name !== undefined && site.name !== author?.value.name && !isNone(site.name))
    return { value: { name: withoutSlogan(site.name, site) }, source: 'site' };
  const name = titled ?? (title === undefined ? undefined : nameByHandle(title, site));
  if (name !== undefined) return { value: { name }, source: 'title' };
  if (author) return author;
  return site.handle === undefined ? undefined : { value: { name: site.handle }, source: 'twitter:site' };
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
