import { stringify } from 'yaml';
import type { ArticleRecord } from '../../model/record.ts';

/** The fields of a record as YAML between two rules, as site generators and note takers read it. */
export function frontMatter(record: ArticleRecord): string {
  const { author, keywords, publisher } = record;
  const matter = {
    headline: record.headline,
    alternativeHeadline: record.alternativeHeadline,
    description: record.description,
    author: author.length > 0 ? author.map(person => person.name) : undefined,
    publisher: publisher?.name,
    datePublished: record.datePublished,
    dateModified: record.dateModified,
    dateline: record.dateline,
    inLanguage: record.inLanguage,
    articleSection: record.articleSection,
    keywords: keywords.length > 0 ? keywords : undefined,
    url: record.url,
    isAccessibleForFree: record.isAccessibleForFree,
    capture: record.capture.id,
  };
  return `---\n${stringify(matter, { keepUndefined: false, lineWidth: 0 })}---`;
}
