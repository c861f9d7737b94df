import { segmentHtml } from '../block/html.ts';
import { segmentText } from '../block/text.ts';
import { decodeCapture, type FoundCharset } from '../capture/charset.ts';
import type { Capture } from '../model/capture.ts';
import { QuarantineError } from '../model/errors.ts';
import type { HtmlPage, Page, TextPage } from '../model/page.ts';
import { withLineEnds } from './blanks-for-lines.ts';
import { withoutEscapes } from './escaped-lines.ts';
import { withoutReferences } from './escaped-text.ts';
import { chatAround } from './frame/chat.ts';
import { frameOf } from './frame/frame.ts';
import { metadataAround } from './frame/metadata-lines.ts';
import { Source, sourceOf } from './html/source.ts';
import { isMarkdownType, looksLikeMarkdown } from './markdown/detect.ts';
import { markdownToHtml } from './markdown/render.ts';
import { tellScripts } from './markdown/scripts.ts';
import { fragmentOf, isDocument, textWithoutMarkup } from './misnamed.ts';
import { parseHtml } from './parse.ts';
import { withoutUnderscores } from './underscores.ts';

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Decodes, parses and segments a capture; Markdown becomes the page that it would be shown as, and what its media type
 * plainly misnames is read as what it is, with a flag. Throws `QuarantineError` for a media type that has no text.
 */
export function openPage(capture: Capture): Page {
  if (HTML_TYPES.has(capture.mediaType)) {
    const { source, charset, mended } = sourceOf(capture);
    const said = asMeant(capture, mended);
    const text = textWithoutMarkup(source);
    if (text !== undefined) return textPage(flagged(said, 'read-as-text'), text, charset);
    return htmlPage(said, source, charset);
  }
  if (!capture.mediaType.startsWith('text/')) {
    throw new QuarantineError(
      'unsupported-media-type',
      `${capture.key}: ${capture.mediaType} is neither HTML nor text; give HTML or text captures`,
      'open',
    );
  }
  const { text: written, charset, mended } = decodeCapture(capture);
  if (isDocument(written)) return misnamedPage(capture);
  const decoded = withoutEscapes(written);
  const text = withLineEnds(decoded);
  const meant = asMeant(capture, mended);
  const unescaped = decoded === written ? meant : flagged(meant, 'escapes-decoded');
  const said = text === decoded ? unescaped : flagged(unescaped, 'line-ends-restored');
  return (
    markdownPage(said, text, charset) ?? fragmentPage(said, text, charset) ?? textPage(said, text, charset)
  );
}

/** Charsets of HTML are told otherwise than those of text. */
function misnamedPage(capture: Capture): HtmlPage {
  const { source, charset, mended } = sourceOf({ ...capture, mediaType: 'text/html' });
  return htmlPage(flagged(asMeant(capture, mended), 'read-as-html'), source, charset);
}

/** Undefined where a text is no part of a page. */
function fragmentPage(capture: Capture, text: string, charset: string): HtmlPage | undefined {
  const markup = fragmentOf(text);
  return markup === undefined
    ? undefined
    : htmlPage(flagged(capture, 'read-as-html'), new Source(markup), charset);
}

function htmlPage(capture: Capture, source: Source, charset: string): HtmlPage {
  const document = parseHtml(source);
  return { kind: 'html', markdown: false, capture, charset, document, ...segmentHtml(document) };
}

function textPage(capture: Capture, text: string, charset: string): TextPage {
  const plain = withoutReferences(text);
  const words = withoutUnderscores(plain);
  const decoded = plain === text ? capture : flagged(capture, 'references-decoded');
  const said = words === plain ? decoded : flagged(decoded, 'underscores-read');
  return framed({ kind: 'text', capture: said, charset, ...segmentText(words) });
}

/** Undefined where a text is no Markdown. */
function markdownPage(capture: Capture, text: string, charset: string): HtmlPage | undefined {
  const declared = isMarkdownType(capture.mediaType);
  const html = declared || looksLikeMarkdown(text) ? markdownToHtml(text) : undefined;
  if (html === undefined) return undefined;
  const document = parseHtml(new Source(html));
  const said = declared ? capture : flagged(capture, 'read-as-markdown');
  const segmented = segmentHtml(document);
  const blocks = tellScripts(segmented.blocks);
  return framed({ kind: 'html', markdown: true, capture: said, charset, document, ...segmented, blocks });
}

/** With what programs put around the text told from it. */
function framed<P extends Page>(page: P): P {
  const frame = frameOf(page.blocks) ?? chatAround(page.blocks) ?? metadataAround(page.blocks);
  if (!frame) return page;
  const blocks = page.blocks.map(block =>
    frame.blocks.has(block.index) ? { ...block, hidden: 'export' as const } : block,
  );
  return { ...page, blocks, frame };
}

/** With a flag where its charset was mended. */
function asMeant(capture: Capture, mended: FoundCharset['mended']): Capture {
  return mended ? flagged(capture, 'charset-mended') : capture;
}

function flagged(capture: Capture, flag: string): Capture {
  return { ...capture, flags: [...(capture.flags ?? []), flag] };
}
