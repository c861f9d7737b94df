import type { ArticleRecord } from '../model/record.ts';
import { sha256 } from '../model/sha256.ts';

/** A record as tables hold it: what people filter by in columns of its own, the whole of it as JSON. */
export interface RecordRow {
  record_key: string;
  /** Digest of the record: equal versions need not be written again. */
  version: string;
  capture_key: string;
  url: string | null;
  headline: string | null;
  author: string | null;
  publisher: string | null;
  date_published: string | null;
  date_modified: string | null;
  language: string | null;
  section: string | null;
  body: string;
  word_count: number;
  quality: number;
  page_type: string;
  captured_at: string | null;
  record: string;
}

export interface Column {
  name: keyof RecordRow;
  type: 'text' | 'integer' | 'real';
  nullable: boolean;
}

/** In the order of tables; the first is their key. */
export const COLUMNS: readonly Column[] = [
  { name: 'record_key', type: 'text', nullable: false },
  { name: 'version', type: 'text', nullable: false },
  { name: 'capture_key', type: 'text', nullable: false },
  { name: 'url', type: 'text', nullable: true },
  { name: 'headline', type: 'text', nullable: true },
  { name: 'author', type: 'text', nullable: true },
  { name: 'publisher', type: 'text', nullable: true },
  { name: 'date_published', type: 'text', nullable: true },
  { name: 'date_modified', type: 'text', nullable: true },
  { name: 'language', type: 'text', nullable: true },
  { name: 'section', type: 'text', nullable: true },
  { name: 'body', type: 'text', nullable: false },
  { name: 'word_count', type: 'integer', nullable: false },
  { name: 'quality', type: 'real', nullable: false },
  { name: 'page_type', type: 'text', nullable: false },
  { name: 'captured_at', type: 'text', nullable: true },
  { name: 'record', type: 'text', nullable: false },
];

/** The name under which sinks know the record of a capture: stable for as long as the capture keeps its key. */
export function recordKeyOf(captureKey: string): string {
  return sha256(captureKey);
}

export function rowOf(record: ArticleRecord): RecordRow {
  const json = JSON.stringify(record);
  return {
    record_key: recordKeyOf(record.capture.key),
    version: sha256(json),
    capture_key: record.capture.key,
    url: record.url ?? record.capture.url ?? null,
    headline: record.headline ?? null,
    author: record.author.map(({ name }) => name).join(', ') || null,
    publisher: record.publisher?.name ?? null,
    date_published: record.datePublished ?? null,
    date_modified: record.dateModified ?? null,
    language: record.inLanguage ?? null,
    section: record.articleSection ?? null,
    body: record.articleBody,
    word_count: record.wordCount,
    quality: record.quality.score,
    page_type: record.quality.pageType,
    captured_at: record.capture.capturedAt ?? null,
    record: json,
  };
}
