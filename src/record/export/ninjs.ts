import type { ArticleRecord, RecordImage, RecordMedia } from '../../model/record.ts';
import { given } from './given.ts';
import { markdownBody } from './markdown.ts';
import { webUri } from './uri.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.2',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
};

const MEDIA_TYPES: Record<RecordMedia['type'], string> = {
  video: 'video',
  audio: 'audio',
  embed: 'component',
};

/** A news item of IPTC ninjs 3. */
export type Ninjs = { uri: string } & Record<string, unknown>;

/**
 * A record as IPTC ninjs 3.2: the body as plain text and as Markdown, pictures and media as associations.
 * ninjs has date-times only, so a date whose hour is not known is left out.
 */
export function toNinjs(record: ArticleRecord): Ninjs {
  const { author, keywords, articleBody, wordCount, articleSection } = record;
  const uri = webUri(record.url) ?? captureUri(record.capture.id);
  const published = dateTime(record.datePublished);
  return {
    uri,
    type: 'text',
    pubStatus: 'usable',
    standard: STANDARD,
    ...given({
      language: record.inLanguage,
      firstCreated: published,
      versionCreated: dateTime(record.dateModified) ?? published,
      headlines: [...roled('main', record.headline), ...roled('alternative', record.alternativeHeadline)],
      descriptions: roled('summary', record.description, 'text/plain'),
      by: author.length > 0 ? author.map(person => person.name).join(', ') : undefined,
      people: author
        .filter(({ organization }) => !organization)
        .map(({ name, url }) => ({ name, rel: 'author', ...given({ uri: webUri(url) }) })),
      infoSources: infoSources(record),
      located: record.dateline,
      subjects: [
        ...(articleSection === undefined ? [] : [{ name: articleSection, rel: 'section' }]),
        ...keywords.map(name => ({ name, rel: 'keyword' })),
      ],
      bodies: [
        {
          role: 'main',
          contentType: 'text/plain',
          charCount: articleBody.length,
          wordCount,
          value: articleBody,
        },
        { role: 'main', contentType: 'text/markdown', value: markdownBody(record) },
      ],
      associations: [
        ...record.image.map((image, i) => picture(image, `image-${i + 1}`, uri)),
        ...record.associatedMedia.map((media, i) => medium(media, `media-${i + 1}`, uri)),
      ],
      altIds: [{ role: 'capture', value: record.capture.id }],
    }),
  };
}

/** Who published a text, and the agencies that wrote it. */
function infoSources({ author, publisher }: ArticleRecord) {
  const source = (role: string, name: string, url: string | undefined) => ({
    name,
    role,
    ...given({ uri: webUri(url) }),
  });
  return [
    ...(publisher ? [source('publisher', publisher.name, publisher.url)] : []),
    ...author.flatMap(({ name, url, organization }) => (organization ? [source('author', name, url)] : [])),
  ];
}

function picture(image: RecordImage, name: string, of: string): object {
  const { contentUrl, caption, alternateName, creditText, copyrightNotice, width, height } = image;
  const href = webUri(contentUrl);
  return {
    name,
    rel: 'image',
    uri: href ?? part(of, name),
    type: 'picture',
    ...given({
      descriptions: [...roled('caption', caption), ...roled('alternative-text', alternateName)],
      by: creditText,
      copyrightNotice,
      renditions: href === undefined ? [] : [{ name: 'original', href, ...given({ width, height }) }],
    }),
  };
}

function medium({ type, url, provider, caption }: RecordMedia, name: string, of: string): object {
  const href = webUri(url);
  return {
    name,
    rel: type,
    uri: href ?? part(of, name),
    type: MEDIA_TYPES[type],
    ...given({
      descriptions: roled('caption', caption),
      infoSources: provider === undefined ? [] : [{ name: provider, role: 'provider' }],
      renditions: href === undefined ? [] : [{ name: 'original', href }],
    }),
  };
}

function roled(role: string, value: string | undefined, contentType?: string): object[] {
  return value === undefined ? [] : [{ role, ...given({ contentType }), value }];
}

function part(uri: string, name: string): string {
  return `${uri.replace(/#.*$/, '')}#${name}`;
}

/** Names a capture by its hash (RFC 6920). */
function captureUri(id: string): string {
  return `ni:///sha-256;${Buffer.from(id, 'hex').toString('base64url')}`;
}

/** Seconds may be left out in ISO 8601, not here; a time without offset says nothing. */
function dateTime(date: string | undefined): string | undefined {
  const [, minutes, seconds = ':00', offset] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(date ?? '') ?? [];
  return minutes === undefined ? undefined : `${minutes}${seconds}${offset}`;
}
