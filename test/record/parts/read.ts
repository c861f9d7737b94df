import type { ArticleRecord, RecordBlock } from '../../../src/model/record.ts';
import { recordOf } from '../../record-of.ts';

/** A sentence long enough to be taken for prose, about something of its own. */
export function prose(about: string): string {
  return `The harbour master said that ${about}, and that no boat would leave the northern shore before the ice had been measured again by the men who had come over the sound.`;
}

/** The record of a page with a headline, two paragraphs, and `body` after them. */
export function read(body: string, { head = '', around = '' } = {}): ArticleRecord {
  const lead = `<p>${prose('the winter had come early')}</p><p>${prose('the ferry would stay in port')}</p>`;
  const html = `<html lang="en"><head><title>Ferry stays in port</title>${head}</head>
    <body><article ${around}><h1>Ferry stays in port</h1>${lead}${body}</article></body></html>`;
  const facts = { url: 'https://sound.example/ferry', capturedAt: '2025-01-14T00:00:00Z' };
  return recordOf(html, facts, { allTypes: true });
}

/** JSON-LD as it stands in a page. */
export function linked(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;
}

/** The first words of each block, with one of its fields; blocks without it are left out. */
export function told<F extends keyof RecordBlock>(
  record: ArticleRecord,
  field: F,
): [RecordBlock[F], string][] {
  return record.blocks
    .filter(block => block[field] !== undefined)
    .map(block => [block[field], block.text.replace(/^The harbour master said that (.*?), and.*/s, '$1')]);
}
