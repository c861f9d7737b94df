import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import type { ArticleRecord } from '../model/record.ts';
import { toMarkdown } from '../record/export/markdown.ts';
import { writeFileAtomic } from './atomic-file.ts';
import type { Sink } from './sink.ts';

export type TreeFormat = 'markdown' | 'text';

const EXTENSION: Record<TreeFormat, string> = { markdown: 'md', text: 'txt' };

/** One file per record: Markdown with front matter, or plain text. */
export class TreeSink implements Sink {
  private readonly folder: string;
  private readonly format: TreeFormat;

  constructor(folder: string, format: TreeFormat) {
    this.folder = folder;
    this.format = format;
  }

  write(outcome: Outcome): void {
    if (outcome.outcome !== 'record') return;
    const path = join(this.folder, `${fileName(outcome.record)}.${EXTENSION[this.format]}`);
    writeFileAtomic(path, this.format === 'markdown' ? toMarkdown(outcome.record) : plain(outcome.record));
  }

  close(): void {}
  abort(): void {}
}

/** A name that is safe on every file system: words of the headline, then a hash of the capture's key and bytes. */
export function fileName(record: ArticleRecord): string {
  const slug = (record.headline ?? 'untitled')
    .normalize('NFKD')
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
