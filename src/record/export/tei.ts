import type { ArticleRecord } from '../../model/record.ts';
import { teiBody } from './tei-body.ts';
import { teiHeader } from './tei-header.ts';
import { element } from './xml.ts';

/** A record as a TEI P5 file: a header about the article and its capture, and the body with its structure. */
export function toTei(record: ArticleRecord): string {
  const content = teiHeader(record) + element('text', { 'xml:lang': record.inLanguage }, teiBody(record));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, content)}\n`;
}
