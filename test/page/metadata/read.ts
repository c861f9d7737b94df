import { PageContext } from '../../../src/engine/context.ts';
import { loadLexicon } from '../../../src/load-rules.ts';
import type { Capture } from '../../../src/model/capture.ts';
import type { Metadata } from '../../../src/model/metadata.ts';
import type { Page } from '../../../src/model/page.ts';
import { extractMetadata } from '../../../src/page/metadata/extract.ts';
import { openPage } from '../../../src/page/open.ts';

const lexicon = await loadLexicon();

type Origin = Partial<Pick<Capture, 'url' | 'capturedAt' | 'mediaType'>>;

/** Opens a text as a capture, with what the rules that come with Dechrome know about it. */
export function open(text: string, origin: Origin = {}): { page: Page; context: PageContext } {
  const page = openPage({
    id: 'test',
    key: 'test',
    mediaType: 'text/html',
    bytes: Buffer.from(text),
    origin: { file: 'test' },
    ...origin,
  });
  return { page, context: new PageContext(page, lexicon, undefined) };
}

export function readHtml(html: string, origin: Origin = {}): Metadata {
  const { page, context } = open(html, origin);
  return extractMetadata(page, context);
}

export function readFlat(text: string, origin: Origin = {}): Metadata {
  return readHtml(text, { mediaType: 'text/plain', ...origin });
}
