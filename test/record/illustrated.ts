import type { Page } from '../../src/model/page.ts';
import type { RecordBlock } from '../../src/model/record.ts';
import { illustrate } from '../../src/record/illustrate.ts';
import { open } from '../page/metadata/read.ts';

export const BASE = 'https://news.example/story';
export const TEXT = '<p>The harbour was full of boats that morning, and nobody knew whose they were.</p>';
export const NOTHING = { image: [], associatedMedia: [], author: [] };

/** Every block is kept but those that contain "TEASER"; captions have their role. */
export function kept(page: Page): RecordBlock[] {
  return page.blocks
    .filter(({ text }) => !text.includes('TEASER'))
    .map(({ kind, text, index }) => ({
      type: kind,
      text,
      at: [index, 0],
      ...(kind === 'caption' && { role: 'caption' as const }),
    }));
}

/** The pictures and media of a body between two paragraphs. */
export function read(body: string, metadata: Parameters<typeof illustrate>[0] = NOTHING) {
  const { page, context } = open(`<html><body><article>${TEXT}${body}${TEXT}</article></body></html>`);
  return illustrate(metadata, kept(page), page, BASE, context.find);
}
