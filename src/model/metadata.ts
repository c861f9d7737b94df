import type { Person, RecordImage, RecordMedia } from './record.ts';

/** An entry of a live blog as JSON-LD lists it. */
export interface DeclaredUpdate {
  headline?: string;
  articleBody?: string;
  /** ISO 8601. */
  datePublished?: string;
}

/** A question as JSON-LD has it, with its accepted or only answer. */
export interface DeclaredQuestion {
  name: string;
  answer: string;
}

/** What the page says about its article, reconciled from all sources, before the blocks are judged. */
export interface Metadata {
  headline?: string;
  /** Further title candidates, best first; used to recognise headline blocks. */
  titles: readonly string[];
  alternativeHeadline?: string;
  description?: string;
  author: readonly Person[];
  publisher?: { name: string; url?: string; logo?: string };
  datePublished?: string;
  dateModified?: string;
  /** BCP 47, as declared and checked against the text. */
  inLanguage?: string;
  articleSection?: string;
  keywords: readonly string[];
  image: readonly RecordImage[];
  associatedMedia: readonly RecordMedia[];
  isAccessibleForFree?: boolean;
  url?: string;
  /** JSON-LD `articleBody`, when there is one. */
  articleBody?: string;
  liveBlogUpdate?: readonly DeclaredUpdate[];
  questions?: readonly DeclaredQuestion[];
  /** Schema.org or OpenGraph types that the page declares. */
  types: readonly string[];
  flags: readonly string[];
  /** field → source, such as `json-ld`, `og:title`, `byline`. */
  provenance: Readonly<Record<string, string>>;
}
