import type { Metadata } from '../model/metadata.ts';
import type { ArticleRecord } from '../model/record.ts';

/** What a field comes from when no metadata but the text of the page itself gave it. */
const SHOWN = 'page';

/**
 * The source of each metadata field of a record: what the metadata name as theirs, and `page` where the kept
 * text, its pictures or its embeds gave the field, or more of it than the metadata.
 */
export function provenanceOf(record: ArticleRecord, metadata: Metadata): Record<string, string> {
  const sources: Record<string, string> = { ...metadata.provenance };
  if (record.dateline !== undefined) sources.dateline = SHOWN;
  for (const field of ['headline', 'description', 'isAccessibleForFree'] as const)
    if (record[field] !== undefined && record[field] !== metadata[field]) sources[field] = SHOWN;
  for (const field of ['image', 'associatedMedia'] as const) {
    if (JSON.stringify(record[field]) === JSON.stringify(metadata[field])) continue;
    const declared = sources[field];
    sources[field] = declared === undefined ? SHOWN : `${declared}, ${SHOWN}`;
  }
  return sources;
}
