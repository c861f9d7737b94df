import type { Metadata } from '../../model/metadata.ts';
import type { Person } from '../../model/record.ts';
import { isFree } from './access.ts';
import type { Addresses } from './address.ts';
import { declaredImages } from './declared/declared-images.ts';
import { declaredMedia } from './declared/declared-media.ts';
import { list, property } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import { descriptionIn } from './description/declared-description.ts';
import type { MetadataInput } from './input.ts';
import { keywordsOf } from './keywords.ts';
import { publisherOf } from './publisher.ts';
import { sectionOf } from './section.ts';
import type { Site } from './site.ts';
import { compact, foldText, isCutOff, repeats, withoutEllipsis } from './text.ts';

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

const MAX_TITLE = 160;

/** Some put the summary where a second headline should be, or the first one again, be it cut off or the end alone. */
function isTitle(text: string, headline: string | undefined, description: string | undefined): boolean {
  if (text.length > MAX_TITLE || repeats(text, headline)) return false;
  const first = headline ?? '';
  if (compact(text) === compact(first) || foldText(first).endsWith(foldText(text))) return false;
  if (isCutOff(text) && foldText(first).startsWith(foldText(withoutEllipsis(text)))) return false;
  return description === undefined || !foldText(description).startsWith(foldText(text).replace(/\.$/, ''));
}

/** The fields that need no weighing: the best source has them or nobody does. */
export function readRest(
  declared: Declared,
  site: Site,
  addresses: Addresses,
  { headline, kicker, title }: Record<'headline' | 'kicker' | 'title', string | undefined>,
  authors: readonly Person[],
  find: MetadataInput['find'],
): Rest {
  const provenance: Record<string, string> = {};
  const take = <T>(field: string, found: { value: T; source: string } | undefined): T | undefined => {
    if (found) provenance[field] = found.source;
    return found?.value;
  };
  const pick = (usable: (value: string) => boolean) =>
    declaredValues(declared, 'alternativeHeadline').find(({ value }) => usable(value));
  const description = take('description', descriptionIn(declared, site, headline, authors, find));
  const section = take('articleSection', sectionOf(declared, site, headline));
  const isSection = (text: string) => section !== undefined && foldText(text) === foldText(section);
  const alternative = take(
    'alternativeHeadline',
    kicker !== undefined && !isSection(kicker)
      ? { value: kicker, source: 'kicker' }
      : pick(value => isTitle(value, headline, description) && !isSection(value)),
  );
  const publisher = take(
    'publisher',
    publisherOf(declared, site, addresses.base, title, headline, authors, find),
  );
  const free = take('isAccessibleForFree', isFree(declared));
  const body = articleBody(declared);
  const media = declaredMedia(declared, addresses.base);
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
      keywords: take('keywords', keywordsOf(declared, headline, publisher?.name, authors)) ?? [],
      image: take('image', declaredImages(declared, addresses.base, find)) ?? [],
      associatedMedia:
        take('associatedMedia', media.length > 0 ? { value: media, source: 'json-ld' } : undefined) ?? [],
    },
    provenance,
    flags: free === false ? ['paywalled'] : [],
  };
}

function articleBody({ article: { article } }: Declared): string | undefined {
  const body = article && list(property(article, 'articleBody'))[0];
  return typeof body === 'string' && body.trim() !== '' ? body : undefined;
}
