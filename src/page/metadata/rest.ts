import type { Metadata } from '../../model/metadata.ts';
import { isFree } from './access.ts';
import type { Addresses } from './address.ts';
import { declaredImages } from './declared/declared-images.ts';
import { declaredMedia } from './declared/declared-media.ts';
import { list, property } from './declared/json-ld.ts';
import { type Declared, declaredValues } from './declared/sources.ts';
import type { MetadataInput } from './input.ts';
import { keywordsOf } from './keywords.ts';
import { publisherOf } from './publisher.ts';
import { sectionOf } from './section.ts';
import type { Site } from './site.ts';
import { foldText, repeats } from './text.ts';

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

/** Less says nothing: `Home`, `12 comments`. In scripts that do not part words, so many letters. */
const LEAST_WORDS = /\S\s+\S+\s+\S|[\p{Lo}\p{M}]{6}/u;
const MAX_TITLE = 160;
/** Longer descriptions are the text itself. In UTF-16 units. */
const MAX_DESCRIPTION = 3000;
/** Templates join what a page lacks: `| Name of the Site`. */
const JOINS_NOTHING = /^[|•·:,;–—-]\s/;

/** A break as programs write it, two signs. */
const ESCAPED_BREAK = /\s*(?:\\r)?\\n(?!\p{Ll})\s*/gu;

function withBreaks(text: string): string {
  return text.includes('\\n') ? text.replace(ESCAPED_BREAK, ' ').trim() : text;
}

function describes(text: string): boolean {
  return text.length <= MAX_DESCRIPTION && LEAST_WORDS.test(text) && !JOINS_NOTHING.test(text);
}

/** Some put the summary where a second headline should be. */
function isTitle(text: string, headline: string | undefined, description: string | undefined): boolean {
  if (text.length > MAX_TITLE || repeats(text, headline)) return false;
  return description === undefined || !foldText(description).startsWith(foldText(text).replace(/\.$/, ''));
}

/** The fields that need no weighing: the best source has them or nobody does. */
export function readRest(
  declared: Declared,
  site: Site,
  addresses: Addresses,
  { headline, kicker, title }: Record<'headline' | 'kicker' | 'title', string | undefined>,
  find: MetadataInput['find'],
): Rest {
  const provenance: Record<string, string> = {};
  const take = <T>(field: string, found: { value: T; source: string } | undefined): T | undefined => {
    if (found) provenance[field] = found.source;
    return found?.value;
  };
  const pick = (field: 'alternativeHeadline' | 'description', usable: (value: string) => boolean) =>
    declaredValues(declared, field).find(({ value }) => usable(value));
  const summary = pick('description', value => value !== headline && !site.is(value) && describes(value));
  const description = take('description', summary && { ...summary, value: withBreaks(summary.value) });
  const alternative = take(
    'alternativeHeadline',
    kicker
      ? { value: kicker, source: 'kicker' }
      : pick('alternativeHeadline', value => isTitle(value, headline, description)),
  );
  const section = take('articleSection', sectionOf(declared, site, headline));
  const publisher = take('publisher', publisherOf(declared, site, addresses.base, title));
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
      keywords: take('keywords', keywordsOf(declared)) ?? [],
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
