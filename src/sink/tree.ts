import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import type { ArticleRecord } from '../model/record.ts';
import { toJsonLd } from '../record/export/json-ld.ts';
import { toMarkdown } from '../record/export/markdown.ts';
import { toNinjs } from '../record/export/ninjs.ts';
import { toTei } from '../record/export/tei.ts';
import { removeStrayFiles, writeFileAtomic } from './atomic-file.ts';
import type { Sink } from './sink.ts';
import type { TreeFormat } from './tree-formats.ts';

/** How each format is written. */
export const TREE: Record<TreeFormat, { extension: string; write: (record: ArticleRecord) => string }> = {
  markdown: { extension: 'md', write: toMarkdown },
  text: { extension: 'txt', write: plain },
  tei: { extension: 'tei.xml', write: toTei },
  'json-ld': { extension: 'jsonld', write: record => json(toJsonLd(record)) },
  ninjs: { extension: 'ninjs.json', write: record => json(toNinjs(record)) },
};

/** One file for each record, in one of the export formats. */
export class TreeSink implements Sink {
  private readonly folder: string;
  private readonly format: TreeFormat;

  constructor(folder: string, format: TreeFormat) {
    this.folder = folder;
    this.format = format;
    removeStrayFiles(folder);
  }

  write(outcome: Outcome): void {
    if (outcome.outcome !== 'record') return;
    const { extension, write } = TREE[this.format];
    writeFileAtomic(join(this.folder, `${fileName(outcome.record)}.${extension}`), write(outcome.record));
  }

  close(): void {}
  abort(): void {}
}

/** A name that is safe on every file system: words of the headline, then a hash of the capture's key and bytes. */
function fileName(record: ArticleRecord): string {
  const slug = (record.headline ?? 'untitled')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  const hash = createHash('sha256')
    .update(`${record.capture.key}\n${record.capture.id}`)
    .digest('hex')
    .slice(0, 12);
  return slug === '' ? hash : `${slug}-${hash}`;
}

function plain(record: ArticleRecord): string {
  return `${record.headline === undefined ? '' : `${record.headline}\n\n`}${record.articleBody}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
