import type { Metadata } from '../../model/metadata.ts';
import { absolute } from '../media/address.ts';
import { isNode, list, property, textOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import { titleParts } from './headline/titles.ts';
import { organizationName, type Site } from './site.ts';

type Organization = NonNullable<Metadata['publisher']>;

/**
 * Who publishes the article: the organization of JSON-LD with address and logo, else the site's name, as it is declared
 * or stands in the page's `title` beside what the page is called.
 */
export function publisherOf(
  declared: Declared,
  site: Site,
  base: string | undefined,
  title: string | undefined,
): { value: Organization; source: string } | undefined {
  const { data, article, page } = declared.article;
  const nameOf = (text: string | undefined) => {
    const name = organizationName(text);
    return name === undefined || site.isPage(name) ? undefined : withoutSlogan(name, site);
  };
  for (const node of [article, page]) {
    for (const value of node ? values(data, node, 'publisher') : []) {
      const name = nameOf(textOf(value));
      if (!name) continue;
      const url = isNode(value) ? addressOf(property(value, 'url'), base) : undefined;
      const logo = isNode(value) ? addressOf(property(value, 'logo'), base) : undefined;
      return { value: { name, ...(url && { url }), ...(logo && { logo }) }, source: 'json-ld' };
    }
  }
  for (const { value, source } of declaredValues(declared, 'publisher')) {
    const name = nameOf(value);
    if (name) return { value: { name }, source };
  }
  if (site.name) return { value: { name: site.name }, source: 'site' };
  const name = title === undefined ? undefined : nameInTitle(title, site);
  if (name !== undefined) return { value: { name }, source: 'title' };
  return site.handle === undefined ? undefined : { value: { name: site.handle }, source: 'twitter:site' };
}

/** The part of a title, mostly its last, that the host is called after. */
function nameInTitle(title: string, site: Site): string | undefined {
  const parts = titleParts(title);
  const part = parts.length > 1 ? parts.findLast(part => site.isAtHost(part)) : undefined;
  if (part !== undefined || site.handle === undefined) return part;
  // A site with an account has a name, which some titles have behind a blank alone.
  const last = title.slice(title.lastIndexOf(' ') + 1);
  return last !== title && site.isHost(last) ? last : undefined;
}

/** Longer names have a slogan: `Example Press - News for the Islands`. */
const NAME_LETTERS = 45;
const NAME_WORDS = 6;
const SLOGAN_JOINT = /\s+[|•·–—-]+\s+/;
/** No name has a bar in it: `Example | Right This Way`. */
const BAR = /\s\|\s/;

/** The part of a long name that the host has, else what the slogan follows. */
function withoutSlogan(name: string, site: Site): string {
  const [first, ...others] = name.split(SLOGAN_JOINT);
  if (others.length === 0 || (name.length <= NAME_LETTERS && !BAR.test(name))) return name;
  const known = [first!, ...others].find(part => site.isAtHost(part));
  return known ?? (first!.split(' ').length <= NAME_WORDS ? first! : name);
}

/** An address given as such, or as that of a picture. */
function addressOf(value: unknown, base: string | undefined): string | undefined {
  const first = list(value)[0];
  const raw = isNode(first)
    ? (textOf(property(first, 'url')) ?? textOf(property(first, 'contentUrl')))
    : textOf(first);
  return raw === undefined ? undefined : absolute(raw, base);
}
