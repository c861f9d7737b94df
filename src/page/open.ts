import { segmentHtml } from '../block/html.ts';
import { segmentText } from '../block/text.ts';
import { decodeCapture } from '../capture/charset.ts';
import type { Capture } from '../model/capture.ts';
import { QuarantineError } from '../model/errors.ts';
import type { Page } from '../model/page.ts';
import { sourceOf } from './html/source.ts';
import { parseHtml } from './parse.ts';

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** Decodes, parses and segments a capture. Throws `QuarantineError` for a media type that has no text. */
export function openPage(capture: Capture): Page {
  if (HTML_TYPES.has(capture.mediaType)) {
    const { source, charset } = sourceOf(capture);
    const document = parseHtml(source);
    return { kind: 'html', capture, charset, document, ...segmentHtml(document) };
  }
  if (!capture.mediaType.startsWith('text/')) {
    throw new QuarantineError(
      'unsupported-media-type',
      `${capture.key}: ${capture.mediaType} is neither HTML nor text; give HTML or text captures`,
      'open',
    );
  }
  const { text, charset } = decodeCapture(capture);
  return { kind: 'text', capture, charset, ...segmentText(text) };
}
