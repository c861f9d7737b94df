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
  for (const node of [article, page]) {
    for (const value of node ? values(data, node, 'publisher') : []) {
      const name = organizationName(textOf(value));
      if (!name) continue;
      const url = isNode(value) ? addressOf(property(value, 'url'), base) : undefined;
      const logo = isNode(value) ? addressOf(property(value, 'logo'), base) : undefined;
      return { value: { name, ...(url && { url }), ...(logo && { logo }) }, source: 'json-ld' };
    }
  }
  for (const { value, source } of declaredValues(declared, 'publisher')) {
    const name = organizationName(value);
    if (name) return { value: { name }, source };
  }
  return site.name ? { value: { name: site.name }, source: 'site' } : undefined;
}

/** An address given as such, or as that of a picture. */
function addressOf(value: unknown, base: string | undefined): string | undefined {
  const first = list(value)[0];
  const raw = isNode(first)
    ? (textOf(property(first, 'url')) ?? textOf(property(first, 'contentUrl')))
    : textOf(first);
  return raw === undefined ? undefined : absolute(raw, base);
}
