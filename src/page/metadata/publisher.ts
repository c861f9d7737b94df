import type { Metadata } from '../../model/metadata.ts';
import { absolute } from '../media/address.ts';
import { isNode, list, property, textOf, values } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import { organizationName, type Site } from './site.ts';

type Organization = NonNullable<Metadata['publisher']>;

/** Who publishes the article: the organization of JSON-LD with address and logo, else the site's name. */
export function publisherOf(
  declared: Declared,
  site: Site,
  base: string | undefined,
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
  return site.name ? { value: { name: site.name }, source: 'site' } : undefined;
}

/** Longer names have a slogan: `Example Press - News for the Islands`. */
const NAME_LETTERS = 45;
const NAME_WORDS = 6;
const SLOGAN_JOINT = /\s+[|•·–—-]+\s+/;

/** The part of a long name that the host has, else what the slogan follows. */
function withoutSlogan(name: string, site: Site): string {
  const [first, ...others] = name.split(SLOGAN_JOINT);
  if (name.length <= NAME_LETTERS || others.length === 0) return name;
  const known = [first!, ...others].find(part => site.isHost(part));
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
