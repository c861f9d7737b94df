import type { Metadata } from '../../model/metadata.ts';
import type { Addresses } from './address.ts';
import { declaredImages } from './declared-images.ts';
import { declaredMedia } from './declared-media.ts';
import type { Headline } from './headline.ts';
import { isNode, list, property, textOf, values } from './json-ld.ts';
import type { Site } from './site.ts';
import { type Declared, declaredValues } from './sources.ts';
import { plainText } from './text.ts';

interface Rest {
  fields: Pick<Metadata, 'keywords' | 'image' | 'associatedMedia'> &
    Partial<
      Pick<
        Metadata,
        | 'alternativeHeadline'
        | 'description'
        | 'publisher'
        | 'articleSection'
        | 'isAccessibleForFree'
        | 'url'
        | 'articleBody'
      >
    >;
  provenance: Record<string, string>;
  flags: string[];
}

const MAX_KEYWORDS = 50;

/** The fields that need no weighing: the best source has them or nobody does. */
export function readRest(
  declared: Declared,
  site: Site,
  addresses: Addresses,
  headline: Headline | undefined,
): Rest {
  const provenance: Record<string, string> = {};
  const pick = (
    field: 'alternativeHeadline' | 'description' | 'articleSection',
    usable: (value: string) => boolean,
  ) => {
    const found = declaredValues(declared, field).find(({ value }) => usable(value));
    if (!found) return undefined;
    provenance[field] = found.source;
    return found.value;
  };
  const alternative = headline?.kicker ?? pick('alternativeHeadline', value => value !== headline?.text);
  const description = pick('description', value => value !== headline?.text && !site.is(value));
  const section = pick('articleSection', value => value.length <= 80 && !site.is(value));
  const publisher = publisherOf(declared, site);
  const free = accessible(declared);
  const body = articleBody(declared);
  if (addresses.source) provenance.url = addresses.source;
  return {
    fields: {
      ...(alternative && { alternativeHeadline: alternative }),
      ...(description && { description }),
      ...(section && { articleSection: section }),
      ...(publisher && { publisher }),
      ...(free !== undefined && { isAccessibleForFree: free }),
      ...(addresses.url && { url: addresses.url }),
      ...(body && { articleBody: body }),
      keywords: keywordsOf(declared),
      image: declaredImages(declared, addresses.base),
      associatedMedia: declaredMedia(declared, addresses.base),
    },
    provenance,
    flags: free === false ? ['paywalled'] : [],
  };
}

function publisherOf(declared: Declared, site: Site): Metadata['publisher'] {
  const { data, article, page } = declared.article;
  for (const node of [article, page]) {
    for (const value of node ? values(data, node, 'publisher') : []) {
      const name = textOf(value);
      if (!name || /^https?:/.test(name)) continue;
      const url = isNode(value) ? textOf(property(value, 'url')) : undefined;
      const logo = isNode(value) ? logoOf(property(value, 'logo')) : undefined;
      return { name, ...(url && { url }), ...(logo && { logo }) };
    }
  }
  const name = declaredValues(declared, 'publisher')[0]?.value ?? site.name;
  return name ? { name } : undefined;
}

function logoOf(value: unknown): string | undefined {
  const first = list(value)[0];
  const url = isNode(first)
    ? (textOf(property(first, 'url')) ?? textOf(property(first, 'contentUrl')))
    : textOf(first);
  return url && /^https?:/.test(url) ? url : undefined;
}

function accessible({ article: { article, page }, tags }: Declared): boolean | undefined {
  for (const node of [article, page]) {
    const value = node && list(property(node, 'isAccessibleForFree'))[0];
    if (value !== undefined) return !/^false$/i.test(String(value));
  }
  const tier = tags.get('article:content_tier')?.[0];
  return tier === undefined ? undefined : tier === 'free';
}

function articleBody({ article: { article } }: Declared): string | undefined {
  const body = article && list(property(article, 'articleBody'))[0];
  return typeof body === 'string' && body.trim() !== '' ? body : undefined;
}

function keywordsOf({ article: { data, article }, tags }: Declared): string[] {
  const linked = article ? values(data, article, 'keywords').flatMap(value => textOf(value) ?? []) : [];
  const tagged = tags.get('article:tag') ?? tags.get('news_keywords') ?? tags.get('keywords') ?? [];
  const source = linked.length > 0 ? linked : tagged;
  const single = source.flatMap(text => (source.length === 1 ? text.split(/[,;]/) : [text]));
  return [
    ...new Set(single.map(text => plainText(text)).filter(text => text !== '' && text.length <= 100)),
  ].slice(0, MAX_KEYWORDS);
}
