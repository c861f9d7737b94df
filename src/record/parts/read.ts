import type { InlineMark } from '../../model/block.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { Page } from '../../model/page.ts';
import type { ArticleRecord } from '../../model/record.ts';
import type { Role } from '../../model/verdict.ts';
import type { Piece } from '../pieces.ts';
import { keptOf } from './around.ts';
import { readFootnotes } from './footnotes.ts';
import { readEntries, timestamps } from './live-blog.ts';
import { readQuestions } from './questions.ts';

/** What pieces of an article are parts of, beyond their own mark-up. Pieces that are part of nothing are in no map. */
export interface Parts {
  /** Index in `updates`. */
  entries: ReadonlyMap<Piece, number>;
  updates: NonNullable<ArticleRecord['liveBlogUpdate']>;
  roles: ReadonlyMap<Piece, Role>;
  notes: ReadonlyMap<Piece, string>;
  references: ReadonlyMap<InlineMark, string>;
}

export interface PartsInput {
  page: Page;
  pieces: readonly Piece[];
  metadata: Metadata;
  /** Of an article, as the finder says: other pages have series that only look like a live blog. */
  isArticle: boolean;
  base: string | undefined;
}

/** Reads live-blog entries, footnotes, questions and answers. What is kept and what it says stays as it is. */
export function readParts({ page, pieces, metadata, isArticle, base }: PartsInput): Parts {
  if (page.kind === 'text') return NO_PARTS;
  const kept = keptOf(page, pieces);
  const entries = readEntries(kept, metadata, isArticle);
  const roles = new Map<Piece, Role>(readQuestions(kept, metadata.questions));
  for (const piece of timestamps(kept, entries)) roles.set(piece, 'timestamp');
  return {
    entries: new Map(entries.flatMap(({ pieces }, i) => pieces.map(piece => [piece, i] as const))),
    updates: entries.map(({ datePublished }) => (datePublished === undefined ? {} : { datePublished })),
    roles,
    ...readFootnotes(kept, base),
  };
}

const NO_PARTS: Parts = {
  entries: new Map(),
  updates: [],
  roles: new Map(),
  notes: new Map(),
  references: new Map(),
};
