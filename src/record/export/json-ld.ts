import type { ArticleRecord, RecordBlock, RecordImage, RecordMedia } from '../../model/record.ts';
import { bodyText } from '../body.ts';
import { given } from './given.ts';
import { type QuestionAndAnswer, questionsIn } from './questions.ts';

/** A JSON-LD document: a `NewsArticle` of schema.org, or a `LiveBlogPosting`. */
export type JsonLd = {
  '@context': 'https://schema.org';
  '@type': 'NewsArticle' | 'LiveBlogPosting';
} & Record<string, unknown>;

const MEDIA_TYPES: Record<RecordMedia['type'], string> = {
  video: 'VideoObject',
  audio: 'AudioObject',
  embed: 'MediaObject',
};

/** A record as schema.org JSON-LD, as a publisher would put it into the page. */
export function toJsonLd(record: ArticleRecord): JsonLd {
  const { author, publisher, keywords, image, associatedMedia, liveBlogUpdate } = record;
  return {
    '@context': 'https://schema.org',
    '@type': liveBlogUpdate ? 'LiveBlogPosting' : 'NewsArticle',
    ...given({
      url: record.url,
      mainEntityOfPage: record.url,
      headline: record.headline,
      alternativeHeadline: record.alternativeHeadline,
      description: record.description,
      author: author.map(({ name, url, organization }) => ({
        '@type': organization ? 'Organization' : 'Person',
        name,
        ...given({ url }),
      })),
      publisher: publisher && {
        '@type': 'Organization',
        name: publisher.name,
        ...given({ url: publisher.url, logo: publisher.logo }),
      },
      datePublished: record.datePublished,
      dateModified: record.dateModified,
      // Only news articles have one.
      dateline: liveBlogUpdate ? undefined : record.dateline,
      inLanguage: record.inLanguage,
      articleSection: record.articleSection,
      keywords,
      isAccessibleForFree: record.isAccessibleForFree,
      image: image.map(imageObject),
      associatedMedia: associatedMedia.map(mediaObject),
      liveBlogUpdate: liveBlogUpdate?.map((update, i) => blogPosting(update, record.blocks, i)),
      hasPart: questionsIn(record.blocks).map(question),
      wordCount: record.wordCount,
      articleBody: record.articleBody,
    }),
  };
}

function blogPosting(
  { datePublished }: NonNullable<ArticleRecord['liveBlogUpdate']>[number],
  blocks: readonly RecordBlock[],
  entry: number,
) {
  const own = blocks.filter(block => block.entry === entry);
  const headline = own.find(({ type }) => type === 'heading')?.text;
  return { '@type': 'BlogPosting', ...given({ headline, datePublished, articleBody: bodyText(own) }) };
}

function question({ question, answer }: QuestionAndAnswer) {
  return { '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } };
}

function imageObject({
  contentUrl,
  caption,
  creditText,
  copyrightNotice,
  alternateName,
  width,
  height,
}: RecordImage) {
  const fields = { contentUrl, caption, creditText, copyrightNotice, alternateName, width, height };
  return { '@type': 'ImageObject', ...given(fields) };
}

/** The address of an embed is a player or a post, not the media file. */
function mediaObject({ type, url, provider, caption }: RecordMedia) {
  const organization = provider === undefined ? undefined : { '@type': 'Organization', name: provider };
  return { '@type': MEDIA_TYPES[type], embedUrl: url, ...given({ caption, provider: organization }) };
}
