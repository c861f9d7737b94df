import { segmentHtml } from '../block/html.ts';
import { segmentText } from '../block/text.ts';
import { decodeCapture } from '../capture/charset.ts';
import type { Capture } from '../model/capture.ts';
import { QuarantineError } from '../model/errors.ts';
import type { HtmlPage, Page } from '../model/page.ts';
import { Source, sourceOf } from './html/source.ts';
import { isMarkdownType, looksLikeMarkdown } from './markdown/detect.ts';
import { markdownToHtml } from './markdown/render.ts';
import { parseHtml } from './parse.ts';

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Decodes, parses and segments a capture; Markdown becomes the page that it would be shown as. Throws
 * `QuarantineError` for a media type that has no text.
 */
export function openPage(capture: Capture): Page {
  if (HTML_TYPES.has(capture.mediaType)) {
    const { source, charset } = sourceOf(capture);
    const document = parseHtml(source);
    return { kind: 'html', markdown: false, capture, charset, document, ...segmentHtml(document) };
  }
  if (!capture.mediaType.startsWith('text/')) {
    throw new QuarantineError(
      'unsupported-media-type',
      `${capture.key}: ${capture.mediaType} is neither HTML nor text; give HTML or text captures`,
      'open',
    );
  }
  const { text, charset } = decodeCapture(capture);
  return markdownPage(capture, text, charset) ?? { kind: 'text', capture, charset, ...segmentText(text) };
}

/** Undefined where a text is no Markdown. */
function markdownPage(capture: Capture, text: string, charset: string): HtmlPage | undefined {
  const declared = isMarkdownType(capture.mediaType);
  const html = declared || looksLikeMarkdown(text) ? markdownToHtml(text) : undefined;
  if (html === undefined) return undefined;
  const document = parseHtml(new Source(html));
  const said = declared ? capture : { ...capture, flags: [...(capture.flags ?? []), 'read-as-markdown'] };
  return { kind: 'html', markdown: true, capture: said, charset, document, ...segmentHtml(document) };
}
